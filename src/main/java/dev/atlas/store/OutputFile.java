package dev.atlas.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command was asked to write: it is there whole, or not at all. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file. Where a link leads to one, that one is written and the link stays.
   *
   * @param replace whether one that is there already may be overwritten
   * @throws StoreException.Refused when it cannot be written; nothing of it is left then
   */
  public static void write(Path file, String text, boolean replace) {
    requireFile(file);
    Path half = null;
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      half = Files.createTempFile(directory(target), ".atlas-", ".part");
      Files.writeString(half, text, StandardCharsets.UTF_8);
      move(half, target, replace);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException.Refused(file + " exists; --force overwrites it");
    } catch (IOException e) {
      throw new StoreException.Refused(file + " cannot be written: " + reason(file, e));
    } finally {
      discard(half);
    }
  }

  /**
   * Makes sure that what is there, if anything, is a file: a device or a pipe would be lost.
   *
   * @throws StoreException.Refused when it is not
   */
  private static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreException.Refused(file + " is a directory; name a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new StoreException.Refused(file + " is no plain file; name another, or `-o -`");
    }
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw new StoreException.Refused(file + " is a link that leads nowhere; name another file");
    }
  }

  private static Path directory(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** What the system says, without the names of files that only we know. */
  private static String reason(Path file, IOException e) {
    Path directory = directory(file.toAbsolutePath());
    if (Files.isDirectory(directory) && !Files.isWritable(directory)) {
      return directory + " is not yours to write in; name another place";
    }
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      return directory + " is no directory";
    }
    if (!Files.exists(directory)) {
      return "there is no directory " + directory;
    }
    String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return (said == null ? "nothing can be put there" : said) + "; name another place";
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
