package dev.atlas.store.journal;

import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The journals of a home and how their files are called. */
public final class JournalFiles {

  /** The journal of the device that made the home. */
  public static final String FIRST = "journal.jsonl";

  private static final String MERGED = ".merged.jsonl";

  private static final Pattern NAME = Pattern.compile("journal(\\.[a-z0-9-]+){0,2}\\.jsonl");

  private static final Pattern LIKE = Pattern.compile("journal.*\\.jsonl");

  private JournalFiles() {}

  /** The journal of a device that did not make the home. */
  static String of(String device) {
    return "journal." + device + ".jsonl";
  }

  /** Where a device keeps what it took in from others: so no two devices ever write one file. */
  static String merged(String device) {
    return "journal." + device + MERGED;
  }

  /** Whether a file holds what was taken in from others. */
  public static boolean isMerged(Path file) {
    return file.getFileName().toString().endsWith(MERGED);
  }

  /** The journals of a home, that of the device that made it first. */
  public static List<Path> of(Home home) {
    return home.exists() ? in(home.data()) : List.of();
  }

  /**
   * The journals of a directory.
   *
   * @throws StoreException.Refused when it cannot be listed
   */
  public static List<Path> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(JournalFiles::inOrder)
          .toList();
    } catch (IOException e) {
      throw new StoreException.Refused(directory + " cannot be listed; make it readable");
    }
  }

  /**
   * Files beside the journals that look like one and are called otherwise, so that nobody reads
   * them: copies in conflict, as programs that sync folders make them.
   */
  public static List<Path> besides(Home home) {
    List<Path> read = in(home.data());
    try (Stream<Path> files = Files.list(home.data())) {
      return files
          .filter(file -> LIKE.matcher(file.getFileName().toString()).matches())
          .filter(file -> !read.contains(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StoreException.Refused(home.data() + " cannot be listed; make it readable");
    }
  }

  /** Bytes of journals together; one that cannot be asked counts nothing. */
  public static long length(List<Path> files) {
    long length = 0;
    for (Path file : files) {
      try {
        length += Files.size(file);
      } catch (IOException told) {
        // Told by whoever reads it.
      }
    }
    return length;
  }

  private static int inOrder(Path a, Path b) {
    String first = a.getFileName().toString();
    String second = b.getFileName().toString();
    int order = Boolean.compare(second.equals(FIRST), first.equals(FIRST));
    return order != 0 ? order : first.compareTo(second);
  }

  /**
   * Makes sure that reading a file ends: a pipe or a directory in its place would not.
   *
   * @throws StoreException.Refused when it is no plain file
   */
  public static void requirePlain(Path file) {
    if (!Files.isRegularFile(file)) {
      String what =
          Files.isDirectory(file)
              ? "is a directory"
              : Files.exists(file) ? "is no plain file" : "leads nowhere";
      throw new StoreException.Refused(
          file + " " + what + "; move it away, a journal belongs there");
    }
  }
}
