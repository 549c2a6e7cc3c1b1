package dev.atlas.store.journal.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the page that defines the format are events. */
class DocumentedEventsTest {

  @Test
  void example_withItsEnvelope_isReadAndReadBackWhenWritten() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/docs/journal.md")).stream()
            .filter(line -> line.startsWith("{\"v\":1"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(15);
    for (String line : lines) {
      Event event = EventLines.parse(line).getFirst();
      assertThat(event.fact()).as(line).isNotInstanceOf(Fact.Unknown.class);
      assertThat(EventLines.parse(EventWriter.line(event))).as(line).containsExactly(event);
    }
  }
}
