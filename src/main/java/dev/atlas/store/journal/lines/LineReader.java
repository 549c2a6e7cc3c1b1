package dev.atlas.store.journal.lines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts a file into blocks of whole lines without keeping it whole. */
public final class LineReader {

  private static final int BUFFER = 1 << 20;

  private LineReader() {}

  /** Takes blocks of lines. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Called for every block.
     *
     * @param bytes that hold the lines, only during the call
     * @param length of the block, which begins at 0 and ends with the end of a line
     */
    void block(byte[] bytes, int length);
  }

  /**
   * Where a file ended.
   *
   * @param position behind the last line that has its end
   * @param rest what comes after it: a line without its end
   */
  public record End(long position, ByteBuffer rest) {}

  /** Reads the lines from a position to the end. */
  public static End read(Path file, long start, Sink sink) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long left = channel.size() - start;
      byte[] bytes = new byte[(int) Math.max(1, Math.min(BUFFER, left + 1))];
      long position = start;
      int filled = 0;
      while (true) {
        int count =
            channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled), position + filled);
        if (count < 0) {
          return new End(position, ByteBuffer.wrap(bytes, 0, filled).slice());
        }
        int used = lastEnd(bytes, filled, filled + count);
        filled += count;
        if (used > 0) {
          sink.block(bytes, used);
          System.arraycopy(bytes, used, bytes, 0, filled - used);
          filled -= used;
          position += used;
        }
        if (filled == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
      }
    }
  }

  /** Behind the last end of a line among these bytes; 0 when there is none. */
  private static int lastEnd(byte[] bytes, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }
}
