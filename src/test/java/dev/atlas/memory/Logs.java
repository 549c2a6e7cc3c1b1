package dev.atlas.memory;

import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The review logs under {@code src/test/resources/fsrs}. */
public final class Logs {

  private Logs() {}

  /** A log by its name without the ending. */
  public static ReviewLog read(String name) {
    ReviewLogBuilder builder = new ReviewLogBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Golden.open(name + ".csv"), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(f -> add(builder, f));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }

  private static void add(ReviewLogBuilder builder, String[] fields) {
    builder.add(
        Long.parseLong(fields[0]),
        Long.parseLong(fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]));
  }
}
