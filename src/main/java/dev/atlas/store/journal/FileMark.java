package dev.atlas.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * How far a file was read, with a fingerprint of that part.
 *
 * @param name of the file in its directory
 * @param length bytes that were read, up to and with the end of a line
 * @param lines how many lines they are
 * @param inode the file's identity, as far as the file system tells
 * @param modified nanoseconds of the epoch, when it was last written
 * @param size of the whole file at that time
 * @param checksum CRC-32C of the last 64 KiB that were read
 */
public record FileMark(
    String name, long length, int lines, String inode, long modified, long size, int checksum) {

  private static final int WINDOW = 1 << 16;

  /** The mark of a file that was read up to a length. */
  static FileMark of(Path file, long length, int lines) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileMark(
        file.getFileName().toString(),
        length,
        lines,
        String.valueOf(attributes.fileKey()),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        attributes.size(),
        checksum(file, length));
  }

  /** How a file compares with its mark. */
  public enum Change {
    SAME,
    GROWN,
    OTHER
  }

  /**
   * Whether the file in this directory still begins with what was read: same identity, not shorter,
   * untouched where it did not grow, and the end of what was read unchanged.
   */
  public Change compare(Path directory) {
    Path file = directory.resolve(name);
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      boolean untouched =
          now.size() == size && now.lastModifiedTime().to(TimeUnit.NANOSECONDS) == modified;
      if (!now.isRegularFile()
          || !String.valueOf(now.fileKey()).equals(inode)
          || !(now.size() > size || untouched)
          || checksum(file, length) != checksum) {
        return Change.OTHER;
      }
      return untouched && length == size ? Change.SAME : Change.GROWN;
    } catch (IOException gone) {
      return Change.OTHER;
    }
  }

  private static int checksum(Path file, long length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(WINDOW, length));
    try (FileChannel channel = FileChannel.open(file)) {
      long position = length - bytes.capacity();
      while (bytes.hasRemaining()) {
        int count = channel.read(bytes, position);
        if (count < 0) {
          break;
        }
        position += count;
      }
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes.flip());
    return (int) crc.getValue();
  }
}
