package dev.atlas.store.checkpoint;

import dev.atlas.memory.ReviewHistory;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The histories of a checkpoint: their bulk in a file of its own that is rarely written, what came
 * since beside the rest of the checkpoint. A log command so writes the same few bytes after ten
 * years as on the first day.
 */
final class Histories {

  /** Bytes outside of the file from which it is written anew. */
  private static final int ENOUGH = 1 << 18;

  /** Where a history lies: its part in the file, what came since, and what both decode to. */
  private static final class Piece {
    private final int offset;
    private final int length;
    private final int checksum;
    private final byte[] rest;
    private @Nullable ReviewHistory history;

    private Piece(int offset, int length, int checksum, byte[] rest) {
      this.offset = offset;
      this.length = length;
      this.checksum = checksum;
      this.rest = rest;
    }
  }

  private static final int PLACE = 4;
  private static final byte[] NOTHING = {};

  private final Path directory;
  private final BiFunction<String, Integer, ReviewHistory> otherwise;
  private final Map<String, Piece> pieces = new HashMap<>();
  private String file = "";
  private long size;
  private int[] places = {};
  private byte[] rests = {};
  private int restRead;

  /**
   * No histories yet.
   *
   * @param directory of the file
   * @param otherwise gives a diagram's first so many reviews where the file lets us down
   */
  Histories(Path directory, BiFunction<String, Integer, ReviewHistory> otherwise) {
    this.directory = directory;
    this.otherwise = otherwise;
  }

  /** Reads which file it is; false when it is not there, or something else lies in its place. */
  boolean readFile(BinaryIn in) {
    file = in.text();
    size = in.longWhole();
    try {
      Path path = directory.resolve(file);
      return file.isEmpty() || (Files.isRegularFile(path) && Files.size(path) == size);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Reads where all histories lie. */
  void startReading(BinaryIn in) {
    places = in.ints();
    rests = in.blobBytes();
    restRead = 0;
  }

  /** The next history, in the order in which they were written. */
  ReviewHistory read(int row, String id, ReviewHistory.End end) {
    int at = PLACE * row;
    byte[] rest = NOTHING;
    if (places[at + 3] > 0) {
      rest = Arrays.copyOfRange(rests, restRead, restRead + places[at + 3]);
      restRead += rest.length;
    }
    Piece piece = new Piece(places[at], places[at + 1], places[at + 2], rest);
    ReviewHistory history = ReviewHistory.fetched(end, () -> fetch(id, piece, end.size()));
    piece.history = history;
    pieces.put(id, piece);
    return history;
  }

  private ReviewHistory fetch(String id, Piece piece, int count) {
    try {
      return HistoryBytes.decode(bytes(piece), count);
    } catch (IOException | RuntimeException damaged) {
      return otherwise.apply(id, count);
    }
  }

  private byte[] bytes(Piece piece) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(piece.length + piece.rest.length);
    if (piece.length > 0) {
      bytes.limit(piece.length);
      try (FileChannel channel = FileChannel.open(directory.resolve(file))) {
        long position = piece.offset;
        while (bytes.hasRemaining()) {
          int count = channel.read(bytes, position);
          if (count < 0) {
            throw new IOException("the file of histories ends early");
          }
          position += count;
        }
      }
      if (checksum(bytes.array(), piece.length) != piece.checksum) {
        throw new IOException("the file of histories is damaged");
      }
      bytes.limit(bytes.capacity());
    }
    return bytes.put(piece.rest).array();
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /** Takes over the histories as they are now. */
  void update(Map<String, ReviewHistory> now) throws IOException {
    pieces.keySet().retainAll(now.keySet());
    now.forEach((id, history) -> pieces.put(id, piece(pieces.get(id), history)));
    long outside = pieces.values().stream().mapToLong(piece -> piece.rest.length).sum();
    if (outside > ENOUGH) {
      writeFile();
    }
  }

  // The very object that was read has not changed; comparing its content would fetch it.
  @SuppressWarnings("ReferenceEquality")
  private static Piece piece(@Nullable Piece old, ReviewHistory now) {
    if (old != null && old.history == now) {
      return old;
    }
    ReviewHistory before = old == null ? null : old.history;
    if (old != null && before != null && begins(now, before)) {
      byte[] added = HistoryBytes.encode(now, before.size());
      byte[] rest = Arrays.copyOf(old.rest, old.rest.length + added.length);
      System.arraycopy(added, 0, rest, old.rest.length, added.length);
      return of(now, new Piece(old.offset, old.length, old.checksum, rest));
    }
    return of(now, new Piece(0, 0, 0, HistoryBytes.encode(now, 0)));
  }

  private static Piece of(ReviewHistory history, Piece piece) {
    piece.history = history;
    return piece;
  }

  private static boolean begins(ReviewHistory now, ReviewHistory before) {
    for (int i = 0; i < before.size(); i++) {
      if (i >= now.size()
          || now.day(i) != before.day(i)
          || now.second(i) != before.second(i)
          || now.grade(i) != before.grade(i)) {
        return false;
      }
    }
    return true;
  }

  private void writeFile() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 20);
    Map<String, Piece> moved = new HashMap<>();
    for (Map.Entry<String, Piece> entry : pieces.entrySet()) {
      byte[] bytes = bytes(entry.getValue());
      Piece piece = new Piece(all.size(), bytes.length, checksum(bytes, bytes.length), NOTHING);
      piece.history = entry.getValue().history;
      moved.put(entry.getKey(), piece);
      all.writeBytes(bytes);
    }
    byte[] content = all.toByteArray();
    String name = "histories-" + Integer.toHexString(checksum(content, content.length)) + ".bin";
    CacheFile.write(directory.resolve(name), content);
    pieces.putAll(moved);
    file = name;
    size = content.length;
  }

  /** Where the file lies. */
  Path directory() {
    return directory;
  }

  /** The name of the file in use; empty where there is none. */
  String file() {
    return file;
  }

  void writeFile(BinaryOut out) {
    out.text(file);
    out.whole(size);
  }

  void write(Collection<String> ids, BinaryOut out) {
    int[] table = new int[PLACE * ids.size()];
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    int at = 0;
    for (String id : ids) {
      Piece piece = pieces.get(id);
      if (piece == null) {
        throw new IllegalStateException("every history has been taken over");
      }
      table[at++] = piece.offset;
      table[at++] = piece.length;
      table[at++] = piece.checksum;
      table[at++] = piece.rest.length;
      rest.writeBytes(piece.rest);
    }
    out.ints(table);
    out.blob(rest.toByteArray());
  }
}
