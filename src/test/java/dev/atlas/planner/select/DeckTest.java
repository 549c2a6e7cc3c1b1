package dev.atlas.planner.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.memory.Grade;
import dev.atlas.planner.SomeLearner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arrays say what the fold of the journal says. */
class DeckTest {

  private static final LocalDate DAY = SomeLearner.START.plusDays(40);

  @Test
  void deck_played_forward_equals_deck_of_the_folded_journal() {
    for (String model : new String[] {"fsrs", "ladder", "expanding"}) {
      SomeLearner learner = new SomeLearner(3, "intensive").with("memory.model", model);
      PlanTable table =
          new PlanTable(learner.catalog(), learner.curriculum(), _ -> true, Diagram::minutes);
      Deck played = new Deck(table, learner.state(), SomeLearner.START);
      LearnerState state = learner.live(40).state();
      for (StudyRecord record : state.records()) {
        int index = table.index(record.diagram());
        int day = (int) record.day().toEpochDay();
        played.window.moveTo(day);
        if (record.study()) {
          played.study(index, day, record.grade());
        } else {
          played.recall(index, day, record.grade());
        }
      }
      check(played, table, state, model);
    }
  }

  @Test
  void suspended_diagram_counts_nowhere_until_somebody_works_on_it() {
    SomeLearner learner = new SomeLearner(5, "intensive");
    PlanTable table =
        new PlanTable(learner.catalog(), learner.curriculum(), _ -> true, Diagram::minutes);
    LearnerState state = learner.live(5).state();
    Deck free = new Deck(table, state, DAY);
    Deck held = new Deck(table, suspending(state, table), DAY);
    assertThat(held.plannedLeft()).isZero();
    assertThat(held.incomplete()).isZero();
    assertThat(held.studyMinutes).containsOnly(0);
    for (int i = 0; i < table.size(); i++) {
      if (!free.studied(i)) {
        free.study(i, (int) DAY.toEpochDay(), Grade.GOOD);
        held.study(i, (int) DAY.toEpochDay(), Grade.GOOD);
      } else {
        free.recall(i, (int) DAY.toEpochDay(), Grade.GOOD);
        held.recall(i, (int) DAY.toEpochDay(), Grade.GOOD);
      }
    }
    assertThat(held.plannedLeft()).isEqualTo(free.plannedLeft());
    assertThat(held.incomplete()).isEqualTo(free.incomplete());
    assertThat(held.studyMinutes).containsExactly(free.studyMinutes);
    assertThat(held.unmet).containsExactly(free.unmet);
    assertThat(held.due).containsExactly(free.due);
    assertThat(held.openPhases()).containsExactly(free.openPhases());
  }

  @Test
  void review_waits_as_long_as_its_recall_stays_within_the_tolerance() {
    SomeLearner learner = new SomeLearner(9, "intensive");
    PlanTable table =
        new PlanTable(learner.catalog(), learner.curriculum(), _ -> true, Diagram::minutes);
    double tolerance = table.curriculum.intervals().tolerance();
    Deck deck = new Deck(table, learner.live(40).state(), DAY);
    for (int i = 0; i < table.size(); i++) {
      for (int wait = 0; deck.studied(i) && wait < 60; wait++) {
        double loss = deck.memory.whenDue(i) - deck.retrievability(i, deck.due[i] + wait);
        if (Math.abs(loss - tolerance) > 1e-12) {
          assertThat(deck.memory.canWait(i, deck.due[i] + wait))
              .as("%d days after the due day of %s", wait, table.diagram(i).id())
              .isEqualTo(loss < tolerance);
        }
      }
    }
  }

  @Test
  void deck_asked_day_by_day_knows_all_that_is_due_soon() {
    for (long seed = 0; seed < 20; seed++) {
      SomeLearner learner = new SomeLearner(9, "intensive");
      PlanTable table =
          new PlanTable(learner.catalog(), learner.curriculum(), _ -> true, Diagram::minutes);
      Deck deck = new Deck(table, learner.state(), SomeLearner.START);
      Random random = new Random(seed);
      for (int day = (int) SomeLearner.START.toEpochDay(), end = day + 60; day < end; day++) {
        for (int i = 0; i < table.size(); i++) {
          boolean soon = (deck.memory.soon(day)[i / Long.SIZE] & (1L << i)) != 0;
          assertThat(soon || deck.due[i] >= day)
              .as("seed %d, day %d, diagram %d, due on %d", seed, day, i, deck.due[i])
              .isTrue();
          assertThat(soon && deck.due[i] > day + 7).as("seed %d, day %d", seed, day).isFalse();
        }
        for (int work = random.nextInt(8); work > 0; work--) {
          int i = random.nextInt(table.size());
          Grade grade = Grade.of(random.nextInt(4) + 1);
          if (deck.studied(i)) {
            deck.recall(i, day, grade);
          } else {
            deck.study(i, day, grade);
          }
        }
      }
    }
  }

  private static LearnerState suspending(LearnerState state, PlanTable table) {
    Map<String, Fact.Hold> holds = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      String id = table.diagram(i).id();
      holds.put(id, new Fact.Hold(id, Fact.Hold.Kind.SUSPEND, null));
    }
    Tracking tracking =
        new Tracking(
            Map.of(), holds, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());
    return new LearnerState(
        state.settings(),
        state.plan(),
        state.days(),
        state.openedPhases(),
        state.log(),
        state.practice(),
        tracking,
        state.progress(),
        state.earlier(),
        state.model(),
        state.lastFit());
  }

  private static void check(Deck played, PlanTable table, LearnerState state, String model) {
    Deck folded = new Deck(table, state, DAY);
    played.window.moveTo((int) DAY.toEpochDay());
    int today = (int) DAY.toEpochDay();
    for (int i = 0; i < table.size(); i++) {
      assertThat(played.unmet[i]).as(model).isEqualTo(folded.unmet[i]);
      if (folded.studied(i)) {
        DiagramProgress progress = Objects.requireNonNull(state.progressOf(table.diagram(i).id()));
        assertThat(played.retrievability(i, today))
            .isEqualTo(progress.retrievability(state.model(), DAY));
        // The fold moves due dates by their fuzz, which a simulation leaves out.
        int complexity = table.diagram(i).complexity();
        assertThat(played.due[i])
            .as(model)
            .isEqualTo((int) state.model().due(progress.history(), complexity).day().toEpochDay());
        assertThat(played.complete(i)).isEqualTo(progress.complete());
      }
    }
    assertThat(played.plannedLeft()).isEqualTo(folded.plannedLeft());
    assertThat(played.incomplete()).isEqualTo(folded.incomplete());
    assertThat(played.studyMinutes).containsExactly(folded.studyMinutes);
    assertThat(played.openPhases()).containsExactly(folded.openPhases());
    for (int c = 0; c < table.categoryCount(); c++) {
      assertThat(played.completeIn(c)).isEqualTo(folded.completeIn(c));
      assertThat(played.masteredOnceIn(c)).isEqualTo(folded.masteredOnceIn(c));
    }
    boolean[] weakPlayed = new boolean[table.categoryCount()];
    boolean[] weakFolded = new boolean[table.categoryCount()];
    played.window.weak(weakPlayed);
    folded.window.weak(weakFolded);
    assertThat(weakPlayed).containsExactly(weakFolded);
  }
}
