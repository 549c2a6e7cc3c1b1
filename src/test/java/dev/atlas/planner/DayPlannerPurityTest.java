package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Event;
import dev.atlas.journal.Journal;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.calendar.PlanCalendar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day's queue is a function of the state at its start, and of nothing else. */
class DayPlannerPurityTest {

  private static final Catalog CATALOG = Bundled.catalog();
  private static final Curriculum CURRICULUM = Bundled.curriculum();

  private static DayPlan plan(RandomLearner learner) {
    LearnerState state = learner.atStartOf(learner.today());
    return DayPlanner.plan(CATALOG, RandomLearner.calendar(state), state, learner.today());
  }

  @Test
  void queue_sameInput_isTheSame() {
    Seeds.each(
        20,
        random -> {
          RandomLearner learner = RandomLearner.of(random, true);
          assertThat(plan(learner)).isEqualTo(plan(learner));
        });
  }

  @Test
  void queue_reviewsOfTheDayItself_changeNothing() {
    Seeds.each(
        20,
        random -> {
          RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
          DayPlan before = plan(learner);
          List<QueueItem> shuffled = new ArrayList<>(before.items());
          IntStream.range(0, shuffled.size())
              .forEach(
                  i ->
                      learner
                          .diary()
                          .add(
                              RandomLearner.at(learner.today(), 6, i),
                              Diary.review(
                                  shuffled.get(i).diagram().id(), Grade.of(random.nextInt(1, 5)))));
          CATALOG.diagrams().stream()
              .filter(_ -> random.nextInt(20) == 0)
              .forEach(
                  extra ->
                      learner
                          .diary()
                          .add(
                              RandomLearner.at(learner.today(), 20, 0),
                              Diary.review(extra.id(), Grade.GOOD)));
          assertThat(plan(learner)).isEqualTo(before);
        });
  }

  @Test
  void queue_journalsOfSeveralDevicesInAnyOrder_isTheSame() {
    Seeds.each(
        10,
        random -> {
          RandomLearner learner = RandomLearner.of(random, true);
          List<Event> events = new ArrayList<>(learner.journal().recorded());
          Collections.shuffle(events, new Random(random.nextLong()));
          LearnerState shuffled =
              JournalFold.atStartOf(learner.today(), new Journal(events), CATALOG, CURRICULUM);
          PlanCalendar calendar = RandomLearner.calendar(shuffled);
          assertThat(DayPlanner.plan(CATALOG, calendar, shuffled, learner.today()))
              .isEqualTo(plan(learner));
        });
  }
}
