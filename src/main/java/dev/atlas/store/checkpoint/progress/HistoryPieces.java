package dev.atlas.store.checkpoint.progress;

import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** Where the histories of some diagrams lie, row by row, and what came since. */
final class HistoryPieces {

  private static final int WIDTH = 4;
  private static final byte[] NOTHING = {};

  /** Where a history lies: its part in the file of histories, and what follows it. Immutable. */
  static final class Piece {
    private final int offset;
    private final int length;
    private final int checksum;
    private final byte[] rest;

    private Piece(int offset, int length, int checksum, byte[] rest) {
      this.offset = offset;
      this.length = length;
      this.checksum = checksum;
      this.rest = rest;
    }

    /** A piece that does not lie in the file. */
    static Piece of(byte[] bytes) {
      return new Piece(0, 0, 0, bytes);
    }

    /** A piece that lies wholly in the file. */
    static Piece at(int offset, byte[] bytes) {
      return new Piece(offset, bytes.length, checksum(bytes, bytes.length), NOTHING);
    }

    /** The same piece with more behind it. */
    Piece plus(byte[] more) {
      byte[] all = Arrays.copyOf(rest, rest.length + more.length);
      System.arraycopy(more, 0, all, rest.length, more.length);
      return new Piece(offset, length, checksum, all);
    }

    /** How many of its bytes do not lie in the file. */
    int outside() {
      return rest.length;
    }

    /**
     * All its bytes.
     *
     * @throws IOException when the file is gone or damaged
     */
    byte[] bytes(Path file) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length + rest.length);
      if (length > 0) {
        bytes.limit(length);
        try (FileChannel channel = FileChannel.open(file)) {
          long position = offset;
          while (bytes.hasRemaining()) {
            int count = channel.read(bytes, position);
            if (count < 0) {
              throw new IOException("the file of histories ends early");
            }
            position += count;
          }
        }
        if (checksum(bytes.array(), length) != checksum) {
          throw new IOException("the file of histories is damaged");
        }
        bytes.limit(bytes.capacity());
      }
      return bytes.put(rest).array();
    }

    private static int checksum(byte[] bytes, int length) {
      CRC32C crc = new CRC32C();
      crc.update(bytes, 0, length);
      return (int) crc.getValue();
    }
  }

  /** Of each row offset, length and checksum of its piece, and where its rest ends. */
  private final int[] numbers;

  private final byte[] rests;

  private HistoryPieces(int[] numbers, byte[] rests) {
    this.numbers = numbers;
    this.rests = rests;
  }

  static HistoryPieces read(BinaryIn in) {
    return new HistoryPieces(in.ints(), in.blobBytes());
  }

  static void write(List<Piece> pieces, BinaryOut out) {
    int[] numbers = new int[WIDTH * pieces.size()];
    BinaryOut rests = new BinaryOut();
    int at = 0;
    int end = 0;
    for (Piece piece : pieces) {
      rests.put(piece.rest);
      end += piece.rest.length;
      numbers[at++] = piece.offset;
      numbers[at++] = piece.length;
      numbers[at++] = piece.checksum;
      numbers[at++] = end;
    }
    out.ints(numbers);
    out.blob(rests.toBytes());
  }

  Piece piece(int row) {
    int at = WIDTH * row;
    int start = row == 0 ? 0 : numbers[at - 1];
    int end = numbers[at + WIDTH - 1];
    byte[] rest = start == end ? NOTHING : Arrays.copyOfRange(rests, start, end);
    return new Piece(numbers[at], numbers[at + 1], numbers[at + 2], rest);
  }
}
