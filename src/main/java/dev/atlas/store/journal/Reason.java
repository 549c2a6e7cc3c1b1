package dev.atlas.store.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why the disk refused, in few words. */
public final class Reason {

  private Reason() {}

  /** The reason in lower case; words of the system where it has some. */
  public static String of(IOException e) {
    String said =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : e.getMessage();
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "not found";
      default -> said == null ? "input or output error" : said.toLowerCase(Locale.ROOT);
    };
  }
}
