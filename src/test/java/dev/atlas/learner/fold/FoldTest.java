package dev.atlas.learner.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.SameFold;
import dev.atlas.journal.Event;
import dev.atlas.journal.Journal;
import dev.atlas.journal.RandomLearner;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Replay;
import dev.atlas.learner.tracking.Known;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.compiled.CompiledCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Folding on from a checkpoint must give what folding everything gives. */
class FoldTest {

  private static final CompiledCatalog FILES = CatalogStore.bundled();

  @Test
  void fold_continued_piece_by_piece_equals_the_fold_of_everything() {
    int continued = 0;
    for (int seed = 0; seed < 300; seed++) {
      RandomLearner learner = new RandomLearner(seed, FILES.catalog().diagrams(), "laptop");
      Random random = new Random(seed);
      List<Event> all = new ArrayList<>(learner.act(1 + random.nextInt(200), List.of()));
      Fold fold = fold(all);
      for (int round = 0; round < 6; round++) {
        List<Event> tail = learner.act(random.nextInt(6), all);
        all.addAll(tail);
        Fold whole = fold(all);
        Fold next =
            fold.with(tail, () -> whole.state().records(), FILES.catalog(), FILES.curriculum());
        if (next != null) {
          continued++;
          SameFold.assertSame(next, whole, "seed " + seed + " round " + round);
        }
        fold = next == null ? whole : next;
      }
    }
    assertThat(continued).as("continuing must be the rule").isGreaterThan(900);
  }

  @Test
  void fold_of_events_in_any_order_is_the_same() {
    for (int seed = 0; seed < 100; seed++) {
      List<Event> events =
          new RandomLearner(seed, FILES.catalog().diagrams(), "laptop").act(150, List.of());
      List<Event> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, new Random(seed));
      SameFold.assertSame(fold(shuffled), fold(events), "seed " + seed);
    }
  }

  @Test
  void state_at_the_start_of_a_day_ignores_reviews_of_that_day_and_later() {
    for (int seed = 0; seed < 60; seed++) {
      List<Event> events =
          new RandomLearner(seed, FILES.catalog().diagrams(), "laptop").act(200, List.of());
      LearnerState now = fold(events).state();
      for (LocalDate day = LocalDate.of(2026, 1, 4);
          day.getMonthValue() < 3;
          day = day.plusDays(1)) {
        LocalDate cut = day;
        LearnerState then = now.atStartOf(cut, FILES.catalog(), FILES.curriculum());
        assertThat(then.records())
            .as("seed %s day %s", seed, cut)
            .isEqualTo(now.records().stream().filter(r -> r.day().isBefore(cut)).toList());
        then.progress().forEach((id, progress) -> assertReplayed(id, progress, now, cut));
      }
    }
  }

  private static void assertReplayed(
      String id, DiagramProgress progress, LearnerState now, LocalDate cut) {
    DiagramProgress today = Objects.requireNonNull(now.progressOf(id));
    Replay replay = new Replay(FILES.catalog(), FILES.curriculum(), now.settings(), now.model());
    Known known = now.tracking().known().get(id);
    int kept = known == null || known.day().isAfter(cut) ? 0 : 1;
    DiagramProgress anew = replay.of(id, today.history().before(cut.toEpochDay(), kept));
    assertThat(progress.memory()).isEqualTo(anew.memory());
    assertThat(progress.due()).isEqualTo(anew.due());
    assertThat(progress.history()).isEqualTo(anew.history());
  }

  private static Fold fold(List<Event> events) {
    return JournalFold.of(new Journal(events), FILES.catalog(), FILES.curriculum());
  }
}
