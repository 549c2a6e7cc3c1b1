package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.SameFold;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.journal.RandomLearner;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.progress.Standing;
import dev.atlas.memory.Grade;
import dev.atlas.store.journal.lines.EventLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Most of the progress lies beside the checkpoint; what has changed since lies in it. */
class KeptProgressTest {

  @TempDir Path root;
  private KeptHome home;

  @BeforeEach
  void study() {
    home = new KeptHome(root);
    study(0, 40);
    home.start();
  }

  private void study(int from, int to) {
    KeptHome.FILES.catalog().diagrams().subList(from, to).forEach(each -> home.review(each.id()));
  }

  @Test
  void progress_fewReviewsCame_liesThereUntouched() throws IOException {
    Path before = home.file("progress");
    Object identity = KeptHome.identity(before);
    for (int day = 0; day < 3; day++) {
      study(10, 20);
      LiveJournal live = home.start();
      assertThat(live.believed()).isTrue();
      assertThat(live.agrees()).isTrue();
      home.wait(Duration.ofDays(1));
    }
    assertThat(home.file("progress")).isEqualTo(before);
    assertThat(KeptHome.identity(before)).isEqualTo(identity);
  }

  @Test
  void progress_manyDiagramsChanged_isWrittenAnewAndTheOldRemoved() throws IOException {
    Path before = home.file("progress");
    study(30, 130);
    home.start();
    assertThat(home.file("progress")).isNotEqualTo(before);
    LiveJournal live = home.open();
    assertThat(live.believed()).isTrue();
    assertThat(live.agrees()).isTrue();
  }

  @Test
  void progress_lastReviewOfADiagramTakenBack_isWrittenAnew() throws IOException {
    Path before = home.file("progress");
    Event last = home.open().events().getLast();
    home.append(new Fact.Retraction(List.of(last.id())));
    LiveJournal live = home.start();
    assertThat(live.believed()).isTrue();
    assertThat(live.agrees()).isTrue();
    assertThat(live.fold().state().progress()).hasSize(39);
    assertThat(home.file("progress")).isNotEqualTo(before);
    assertThat(home.open().agrees()).isTrue();
  }

  @Test
  void progress_damagedOrGone_isFoldedAnew() throws IOException {
    KeptHome.damage(home.file("progress"));
    LiveJournal live = home.start();
    assertThat(live.believed()).isFalse();
    assertThat(live.agrees()).isTrue();
    assertThat(home.start().believed()).isTrue();
    Files.delete(home.file("progress"));
    assertThat(home.start().believed()).isFalse();
    assertThat(home.open().believed()).isTrue();
  }

  @Test
  void leech_othersFailMoreOften_isNoneAnyMore() {
    String diagram = KeptHome.FILES.catalog().diagrams().getFirst().id();
    for (int day = 0; day < 5; day++) {
      home.wait(Duration.ofDays(1));
      for (int other = 1; other < 40; other++) {
        home.review(KeptHome.FILES.catalog().diagrams().get(other).id());
      }
      if (day > 1) {
        home.append(new Fact.Review(diagram, Grade.AGAIN, null, null, null));
      }
    }
    home.start();
    assertThat(home.open().fold().state().standingOf(diagram)).isEqualTo(Standing.LEECH);
    for (int other = 1; other < 40; other++) {
      String failed = KeptHome.FILES.catalog().diagrams().get(other).id();
      home.append(new Fact.Review(failed, Grade.AGAIN, null, null, null));
      home.append(new Fact.Review(failed, Grade.AGAIN, null, null, null));
    }
    LiveJournal live = home.start();
    assertThat(live.believed()).isTrue();
    assertThat(live.fold().state().standingOf(diagram)).isNotEqualTo(Standing.LEECH);
    assertThat(live.agrees()).isTrue();
  }

  @Test
  void checkpoint_keptAndReadBetweenAnyEvents_givesTheFoldOfEverything() throws IOException {
    int believed = 0;
    for (int seed = 0; seed < 40; seed++) {
      KeptHome other = new KeptHome(root.resolve("seed" + seed));
      Files.createDirectories(other.home().data());
      Random random = new Random(seed);
      RandomLearner learner =
          new RandomLearner(seed, KeptHome.FILES.catalog().diagrams(), "laptop");
      List<Event> all = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        List<Event> tail =
            learner.act(round == 0 ? 150 : 1 + random.nextInt(5), all).stream()
                .filter(event -> !(event.fact() instanceof Fact.Unknown))
                .toList();
        all.addAll(tail);
        Files.writeString(
            other.home().data().resolve("journal.laptop.jsonl"),
            EventLines.of(tail),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        LiveJournal live = other.start();
        believed += live.believed() ? 1 : 0;
        SameFold.assertSame(
            live.fold(),
            JournalFold.of(new Journal(all), KeptHome.FILES.catalog(), KeptHome.FILES.curriculum()),
            "seed " + seed + " round " + round);
      }
    }
    assertThat(believed).as("continuing must be the rule").isGreaterThan(150);
  }
}
