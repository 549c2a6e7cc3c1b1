package dev.atlas.evidence;

import static dev.atlas.memory.Grade.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.upkeep.JournalBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that is made while others write is a state that each journal was in. */
class BackupTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T09:00:00Z");
  private static final List<String> DEVICES = List.of("laptop", "phone", "phone", "tablet");
  private static final int COPIES = 25;

  @TempDir Path scratch;
  private final Queue<Event> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void backup_besideWriters_holdsWholeLinesAndAllThatWasAcknowledged() throws Exception {
    Path root = scratch.resolve("home");
    Home home = new Home(root, root.resolve("cache"), root.resolve("state"));
    new JournalWriter(home, "laptop").append(AT, List.of(new Fact.PhaseOpen(1)));
    try (ExecutorService threads = Executors.newFixedThreadPool(DEVICES.size())) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < DEVICES.size(); i++) {
        String device = DEVICES.get(i);
        RandomGenerator random = Seeds.random(i);
        writers.add(threads.submit(() -> write(home, device, random)));
      }
      List<List<Event>> before = new ArrayList<>();
      try {
        for (int copy = 0; copy < COPIES; copy++) {
          before.add(List.copyOf(acknowledged));
          JournalBackup.run(home, scratch.resolve("copy" + copy));
        }
      } finally {
        done.set(true);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      assertThat(before.getLast()).as("the writers did write").hasSizeGreaterThan(COPIES);
      for (int copy = 0; copy < COPIES; copy++) {
        isAStateOf(root, scratch.resolve("copy" + copy), before.get(copy));
      }
    }
  }

  private void write(Home home, String device, RandomGenerator random) {
    while (!done.get()) {
      List<Fact> facts = new ArrayList<>();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        String note = "x".repeat(random.nextInt(2000));
        facts.add(new Fact.Review("sharding/range-sharding", GOOD, null, null, note));
      }
      acknowledged.addAll(new JournalWriter(home, device).append(AT, facts));
    }
  }

  private static void isAStateOf(Path root, Path copy, List<Event> before) throws IOException {
    try (Stream<Path> files = Files.list(copy)) {
      for (Path file : files.toList()) {
        byte[] copied = Files.readAllBytes(file);
        byte[] whole = Files.readAllBytes(root.resolve(file.getFileName()));
        assertThat(copied).isEqualTo(Arrays.copyOf(whole, copied.length)).endsWith('\n');
      }
    }
    Home home = new Home(copy, copy.resolve("cache"), copy.resolve("state"));
    assertThat(JournalReader.read(home).journal().recorded()).containsAll(before);
  }
}
