package dev.atlas.evidence;

import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** A process that appends the lines of a list, each by itself, as fast as the others let it. */
final class LineByLine {

  private LineByLine() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Home home = new Home(data, data.resolve("cache"), data.resolve("state"));
    JournalWriter writer = new JournalWriter(home, "laptop", Duration.ofMinutes(2));
    OffsetDateTime at = OffsetDateTime.parse("2026-01-05T09:00:00Z");
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String note = line.substring(line.indexOf('#') + 1).strip();
      Fact review = new Fact.Review("sharding/range-sharding", Grade.GOOD, null, 180, note);
      writer.append(at, List.of(review));
    }
  }
}
