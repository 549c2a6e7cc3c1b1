package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.checkpoint.LiveJournal;
import dev.atlas.store.compiled.BuildKey;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.upkeep.JournalBackup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on one home. {@code mvn test -Pevidence}; {@code -Datlas.evidence.kills=N} sets
 * how many are killed.
 */
@Tag("evidence")
class ProcessTest {

  private static final int KILLS = Integer.getInteger("atlas.evidence.kills", 1000);
  private static final int WRITERS = 8;
  private static final int EACH = 100;

  /** Lines of a list that is logged at once: all of them are there, or none. */
  private static final int BATCH = 20;

  @TempDir Path scratch;
  private Path root;

  @BeforeEach
  void emptyHome() {
    root = scratch.resolve("home");
  }

  private Home home() {
    return new Home(root, root.resolve("cache"), root.resolve("state"));
  }

  private ProcessBuilder atlas(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.atlas.cli.main.Main", "--home", root.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", root.toString());
    builder.environment().put("ATLAS_DEVICE", "laptop");
    return builder;
  }

  @Test
  void processKilledAtAnyMoment_everyAcknowledgedEventIsThere() throws Exception {
    Random random = new Random(9);
    Set<String> acknowledged = new HashSet<>();
    Path said = scratch.resolve("said");
    Path list = scratch.resolve("list");
    int[] span = {600};
    for (int i = 0; i < KILLS; i++) {
      String note = "run-" + i;
      boolean many = i % 2 == 1;
      String line = "sharding/range-sharding good 3m # " + note;
      Files.write(list, Collections.nCopies(BATCH, line));
      Process process =
          (many
                  ? atlas("log", "--from", list.toString())
                  : atlas("log", "sharding/range-sharding", "good", "3m", "-m", note))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(said.toFile())
              .start();
      boolean killed =
          !process.waitFor(random.nextInt(Math.max(20, span[0])), TimeUnit.MILLISECONDS);
      if (killed) {
        process.destroyForcibly().waitFor();
      }
      // Most kills shall fall while the process is at work, on machines of any speed.
      span[0] = killed ? Math.min(5000, span[0] + 10) : span[0] * 9 / 10;
      if (Files.readString(said).contains(many ? BATCH + " reviews logged" : "next review")) {
        acknowledged.add(note);
      }
    }
    JournalReader.Reading reading = JournalReader.read(home());
    Map<String, Integer> there = new HashMap<>();
    for (Event event : reading.journal().recorded()) {
      there.merge(String.valueOf(((Fact.Review) event.fact()).note()), 1, Integer::sum);
    }
    assertThat(acknowledged).as("some runs must get through").isNotEmpty();
    assertThat(there).containsKeys(acknowledged.toArray(String[]::new));
    there.forEach(
        (note, times) ->
            assertThat(times)
                .as(note)
                .isEqualTo(Integer.parseInt(note.substring(4)) % 2 == 1 ? BATCH : 1));
    CompiledCatalog files = new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());
    assertThat(LiveJournal.open(home(), files, BuildKey.ours(), () -> Headway.UNHEARD).agrees())
        .isTrue();
    System.out.printf(
        "%d runs, %d acknowledged, %d in the journal, %d torn%n",
        KILLS, acknowledged.size(), there.size(), reading.problems().size());
  }

  @Test
  void eightWriters_ofAHundredEventsEach_loseAndMixNothing() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      Path script = scratch.resolve("" + number);
      StringBuilder list = new StringBuilder();
      for (int i = 0; i < EACH; i++) {
        list.append("sharding/range-sharding good 3m # ").append(number).append('-').append(i);
        list.append('\n');
      }
      Files.writeString(script, list);
      processes.add(writer(script));
    }
    Path copy = scratch.resolve("copy");
    List<Integer> copies = new ArrayList<>();
    while (processes.stream().anyMatch(Process::isAlive)) {
      Path to = copy.resolve("" + copies.size());
      JournalBackup.run(home(), to);
      JournalReader.Reading reading = JournalReader.read(new Home(to, to, to));
      assertThat(reading.problems()).isEmpty();
      copies.add(reading.journal().recorded().size());
      Thread.sleep(20);
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    JournalReader.Reading reading = JournalReader.read(home());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.journal().recorded()).hasSize(WRITERS * EACH);
    assertThat(copies).isSorted();
  }

  /** A process that logs the lines of a file one by one, each a write of its own. */
  private Process writer(Path script) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LineByLine.class.getName(), root.toString(), script.toString()));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void lockHeldTooLong_refusesAndNamesTheHolder() throws Exception {
    JournalWriter writer = new JournalWriter(home(), "laptop");
    writer.append(OffsetDateTime.parse("2026-01-05T09:00:00Z"), List.of(new Fact.PhaseOpen(2)));
    byte[] before = Files.readAllBytes(root.resolve("journal.jsonl"));
    try (FileChannel channel =
            FileChannel.open(root.resolve("journal.jsonl"), StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      Process process = atlas("log", "sharding/range-sharding", "good").start();
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(4);
      assertThat(err).contains("is locked by process " + ProcessHandle.current().pid());
    }
    assertThat(Files.readAllBytes(root.resolve("journal.jsonl"))).isEqualTo(before);
  }
}
