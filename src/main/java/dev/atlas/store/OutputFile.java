package dev.atlas.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command was asked to write: it is there whole, or not at all. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file.
   *
   * @param replace whether one that is there already may be overwritten
   * @throws StoreException.Refused when it cannot be written; nothing of it is left then
   */
  public static void write(Path file, String text, boolean replace) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null || Files.isDirectory(file)) {
      throw new StoreException.Refused(file + " is a directory; name a file");
    }
    Path half = null;
    try {
      half = Files.createTempFile(directory, ".atlas-", ".part");
      Files.writeString(half, text, StandardCharsets.UTF_8);
      move(half, file, replace);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException.Refused(file + " exists; --force overwrites it");
    } catch (NoSuchFileException e) {
      throw new StoreException.Refused(
          file + " cannot be written: there is no directory " + directory);
    } catch (IOException e) {
      throw new StoreException.Refused(
          file + " cannot be written: " + e.getMessage() + "; name another place");
    } finally {
      discard(half);
    }
  }

  private static void move(Path half, Path file, boolean replace) throws IOException {
    if (!replace) {
      // A link, unlike a move, never takes the place of a file that came in between.
      try {
        Files.createLink(file, half);
        return;
      } catch (UnsupportedOperationException noLinks) {
        Files.move(half, file);
        return;
      }
    }
    try {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@org.jspecify.annotations.Nullable Path half) {
    try {
      if (half != null) {
        Files.deleteIfExists(half);
      }
    } catch (IOException left) {
      // A hidden file of ours stays behind; what was asked for is right.
    }
  }
}
