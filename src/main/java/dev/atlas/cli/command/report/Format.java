package dev.atlas.cli.command.report;

import dev.atlas.cli.parse.UsageException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats of a report. */
enum Format {
  TEXT("txt"),
  JSON("json"),
  CSV("csv"),
  MARKDOWN("md"),
  HTML("html"),
  LIFEOS(null);

  private final @Nullable String ending;

  Format(@Nullable String ending) {
    this.ending = ending;
  }

  /** Its name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that was asked for, else that of the file's ending, else text.
   *
   * @throws UsageException when there is none of that name, or none ends so
   */
  static Format of(@Nullable String asked, @Nullable Path file) {
    for (Format each : values()) {
      if (asked != null && each.word().equals(asked.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    if (asked != null) {
      String known = Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
      throw new UsageException("no format is called `" + asked + "`: there are " + known);
    }
    return file == null ? TEXT : ofEnding(file);
  }

  /** A name without an ending is that of a text. */
  private static Format ofEnding(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Format each : values()) {
      if (ending.equals(each.ending)) {
        return each;
      }
    }
    if (name.lastIndexOf('.') > 0) {
      throw new UsageException(
          "no format ends in `."
              + ending
              + "`: there are .txt, .json, .csv, .md and .html; or say which with --format");
    }
    return TEXT;
  }
}
