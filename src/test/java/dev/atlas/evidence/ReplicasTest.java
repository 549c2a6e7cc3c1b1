package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.upkeep.JournalMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three devices that log, undo and merge in whatever order end up with one state. */
class ReplicasTest {

  private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-01-05T09:00:00+01:00");
  private static final List<String> DEVICES = List.of("laptop", "phone", "tablet");

  @TempDir Path scratch;

  @Test
  void replicas_afterRandomActionsAndMerges_converge() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Home> homes = homes("seed" + seed);
      for (int step = 0; step < 40; step++) {
        int who = random.nextInt(3);
        if (random.nextInt(4) == 0) {
          merge(homes, who, random.nextInt(3));
        } else {
          // The clocks of the three disagree by hours.
          act(random, homes.get(who), DEVICES.get(who), BEGIN.plusMinutes(step * 30L + who * 200L));
        }
      }
      List<int[]> exchanges = new ArrayList<>();
      for (int to = 0; to < 3; to++) {
        for (int from = 0; from < 3; from++) {
          exchanges.add(new int[] {to, from});
          exchanges.add(new int[] {to, from});
        }
      }
      Collections.shuffle(exchanges, random);
      exchanges.forEach(each -> merge(homes, each[0], each[1]));
      exchanges.forEach(each -> merge(homes, each[0], each[1]));
      assertConverged(homes, "seed " + seed);
    }
  }

  @Test
  void merge_again_changesNothing() throws IOException {
    List<Home> homes = homes("again");
    Random random = new Random(7);
    for (int step = 0; step < 20; step++) {
      act(random, homes.get(step % 3), DEVICES.get(step % 3), BEGIN.plusMinutes(step));
    }
    merge(homes, 0, 1);
    List<String> once = lines(homes.getFirst());
    merge(homes, 0, 1);
    merge(homes, 0, 0);
    assertThat(lines(homes.getFirst())).isEqualTo(once);
  }

  @Test
  void merge_ofOneCopySeveralTimesAtOnce_keepsEachLineOnce() throws Exception {
    List<Home> homes = homes("at-once");
    for (int step = 0; step < 50; step++) {
      act(new Random(step), homes.get(1), DEVICES.get(1), BEGIN.plusMinutes(step));
    }
    List<Thread> merges = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      merges.add(Thread.ofPlatform().start(() -> merge(homes, 0, 1)));
    }
    for (Thread each : merges) {
      each.join();
    }
    Path merged = homes.getFirst().data().resolve("journal.laptop.merged.jsonl");
    assertThat(Files.readAllLines(merged)).containsExactlyInAnyOrderElementsOf(lines(homes.get(1)));
  }

  @Test
  void merge_copiesThatHoldPartsOfABatch_countOnceAllOfThemAreHere() throws IOException {
    List<Home> homes = homes("parts");
    List<Fact> facts = List.of(new Fact.PhaseOpen(2), new Fact.PhaseOpen(3), new Fact.PhaseOpen(4));
    List<Event> batch = new JournalWriter(homes.getFirst(), "laptop").append(BEGIN, facts);
    List<String> lines = lines(homes.getFirst());
    for (int cut = 1; cut < lines.size(); cut++) {
      Home home = homes("parts" + cut).get(1);
      Path first = Files.write(scratch.resolve("first" + cut), lines.subList(0, cut));
      Path second = Files.write(scratch.resolve("second" + cut), lines.subList(cut, lines.size()));
      JournalMerge.run(home, "phone", List.of(first));
      assertThat(JournalReader.read(home).journal().recorded()).isEmpty();
      assertThat(JournalReader.read(home).problems()).hasSize(1);
      JournalMerge.run(home, "phone", List.of(second));
      assertThat(JournalReader.read(home).journal().recorded()).isEqualTo(batch);
      assertThat(JournalReader.read(home).problems()).isEmpty();
    }
  }

  private List<Home> homes(String name) {
    return DEVICES.stream()
        .map(device -> scratch.resolve(name).resolve(device))
        .map(data -> new Home(data, data.resolve("cache"), data.resolve("state")))
        .toList();
  }

  private static void merge(List<Home> homes, int to, int from) {
    JournalMerge.run(homes.get(to), DEVICES.get(to), existing(homes.get(from)));
  }

  private static List<Path> existing(Home home) {
    return JournalFiles.of(home);
  }

  private static void act(Random random, Home home, String device, OffsetDateTime at) {
    List<Event> known = JournalReader.read(home).journal().recorded();
    Fact fact =
        random.nextInt(5) == 0 && !known.isEmpty()
            ? new Fact.Retraction(List.of(known.get(random.nextInt(known.size())).id()))
            : new Fact.Review(
                Bundled.catalog().diagrams().get(random.nextInt(12)).id(),
                Grade.of(1 + random.nextInt(4)),
                null,
                null,
                null);
    List<Fact> facts =
        random.nextInt(4) == 0 ? List.of(new Fact.PhaseOpen(2), fact) : List.of(fact);
    new JournalWriter(home, device).append(at, facts);
  }

  private static List<String> lines(Home home) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : JournalFiles.of(home)) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }

  private static void assertConverged(List<Home> homes, String seed) throws IOException {
    LearnerState first = state(homes.getFirst());
    for (Home home : homes) {
      assertThat(new TreeSet<>(lines(home)))
          .as(seed)
          .isEqualTo(new TreeSet<>(lines(homes.getFirst())));
      assertThat(lines(home)).as(seed).doesNotHaveDuplicates();
      assertThat(state(home).progress()).as(seed).isEqualTo(first.progress());
      assertThat(state(home).records()).as(seed).isEqualTo(first.records());
      assertThat(state(home).plan()).as(seed).isEqualTo(first.plan());
    }
  }

  private static LearnerState state(Home home) {
    return JournalFold.now(
        JournalReader.read(home).journal(), Bundled.catalog(), Bundled.curriculum());
  }
}
