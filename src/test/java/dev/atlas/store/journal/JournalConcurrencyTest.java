package dev.atlas.store.journal;

import static dev.atlas.memory.Grade.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.main.Main;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.store.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several writers at once: every acknowledged event is there, whole, under an id of its own. */
class JournalConcurrencyTest {

  private static final int WRITERS = 4;
  private static final int COMMANDS = 12;
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T10:00:00Z");

  @Test
  void threads_appendingAtOnce_keepEveryEventInRisingOrder(@TempDir Path directory)
      throws Exception {
    Home home = new Home(directory.resolve("home"), directory, directory);
    List<Callable<List<Event>>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String diagram = "thread/" + writer;
      writers.add(
          () -> {
            List<Event> acknowledged = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
              List<Fact> facts = List.of(Diary.review(diagram, GOOD), new Fact.PhaseOpen(i));
              acknowledged.addAll(new JournalWriter(home, "laptop").append(AT, facts));
            }
            return acknowledged;
          });
    }
    List<Event> acknowledged = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<List<Event>> each : threads.invokeAll(writers)) {
        acknowledged.addAll(each.get());
      }
    }

    JournalReader.Reading reading = JournalReader.read(home);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.journal().recorded())
        .hasSize(2 * WRITERS * COMMANDS)
        .containsExactlyInAnyOrderElementsOf(acknowledged)
        .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
  }

  @Test
  void reader_besideAWriterOfBatches_seesEachWhollyOrNotAtAll(@TempDir Path directory)
      throws Exception {
    Home home = new Home(directory.resolve("home"), directory, directory);
    List<Fact> facts = Collections.nCopies(2000, Diary.review("sharding/range-sharding", GOOD));
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          thread.submit(
              () -> {
                for (int i = 0; i < COMMANDS; i++) {
                  new JournalWriter(home, "laptop").append(AT, facts);
                }
              });
      while (!writing.isDone()) {
        JournalReader.Reading reading = JournalReader.read(home);
        assertThat(reading.journal().recorded().size() % facts.size()).isZero();
      }
      writing.get();
    }
    assertThat(JournalReader.read(home).journal().recorded()).hasSize(COMMANDS * facts.size());
  }

  @Test
  void processes_loggingAtOnceOnANewMachine_keepEveryEventAndAgreeOnTheDevice(
      @TempDir Path directory) throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "log",
                  "sharding/range-sharding",
                  "good",
                  "--now",
                  "2026-01-05T10:00:0" + i + "Z")
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("out" + i).toFile());
      builder.environment().clear();
      builder.environment().put("HOME", directory.resolve("user").toString());
      processes.add(builder.start());
    }
    for (int i = 0; i < WRITERS; i++) {
      assertThat(processes.get(i).waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(processes.get(i).exitValue())
          .as(Files.readString(directory.resolve("out" + i)))
          .isZero();
    }

    Path data = directory.resolve("user/.local/share/atlas");
    JournalReader.Reading reading = JournalReader.read(new Home(data, data, data));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.journal().recorded()).hasSize(WRITERS);
    assertThat(reading.journal().recorded().stream().map(Event::device).distinct()).hasSize(1);
  }
}
