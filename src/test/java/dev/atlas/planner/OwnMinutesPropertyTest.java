package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.tempo.Tempo;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for the days of learners who log their durations and are slow or fast. */
class OwnMinutesPropertyTest {

  private static final Catalog CATALOG = Bundled.catalog();

  /** The same learner, with durations around a pace of their own. */
  private static RandomLearner timed(RandomLearner learner, RandomGenerator random) {
    double pace = random.nextDouble(0.4, 2.5);
    Diary diary = new Diary();
    for (Event event : learner.journal().recorded()) {
      boolean review = event.fact() instanceof Fact.Review;
      diary.add(
          event.at(), review ? timed((Fact.Review) event.fact(), random, pace) : event.fact());
    }
    return new RandomLearner(diary, learner.today());
  }

  private static Fact timed(Fact.Review review, RandomGenerator random, double pace) {
    int seconds = (int) (pace * random.nextInt(100, 500)) + 1;
    return new Fact.Review(review.diagram(), review.grade(), null, seconds, null);
  }

  @Test
  void day_ofAnyPace_keepsItsMinutesAndCapsAndPlansWithTheLearnersOwn() {
    Seeds.each(
        40,
        random -> {
          RandomLearner learner = timed(RandomLearner.of(random, random.nextBoolean()), random);
          LocalDate date = learner.today().plusDays(random.nextInt(7));
          LearnerState state = learner.atStartOf(date);
          PlanCalendar calendar = RandomLearner.calendar(state);
          DayPlan plan = DayPlanner.plan(CATALOG, calendar, state, date);
          assertThat(plan.plannedMinutes()).isLessThanOrEqualTo(plan.budget().minutes());
          assertThat(count(plan, QueueItem.Kind.REVIEW))
              .isLessThanOrEqualTo(plan.budget().reviewCap());
          assertThat(count(plan, QueueItem.Kind.NEW)).isLessThanOrEqualTo(plan.budget().newCap());
          Tempo tempo = Tempo.of(CATALOG, calendar, state, date);
          for (QueueItem item : plan.items()) {
            assertThat(item.minutes()).isEqualTo(minutes(item, tempo, plan));
          }
          assertThat(DayPlanner.plan(CATALOG, calendar, state, date)).isEqualTo(plan);
        });
  }

  @Test
  void derivation_ofAnyPace_agreesWithTheQueue() {
    Seeds.each(
        40,
        random -> {
          RandomLearner learner = timed(RandomLearner.of(random, true), random);
          LocalDate date = learner.today();
          LearnerState state = learner.atStartOf(date);
          PlanCalendar calendar = RandomLearner.calendar(state);
          DayPlanner planner = DayPlanner.of(CATALOG, calendar, state, date, null);
          DayPlan plan = planner.plan();
          for (Diagram diagram : CATALOG.diagrams()) {
            Derivation why = planner.why(diagram);
            boolean inQueue =
                plan.items().stream().anyMatch(item -> item.diagram().id().equals(diagram.id()));
            assertThat(why.queued()).as(diagram.id()).isEqualTo(inQueue);
          }
        });
  }

  private static int minutes(QueueItem item, Tempo tempo, DayPlan plan) {
    return item.kind() == QueueItem.Kind.NEW
        ? tempo.studyMinutes(item.diagram())
        : tempo.recallMinutes(item.diagram(), plan.redrawMinutes());
  }

  private static int count(DayPlan plan, QueueItem.Kind kind) {
    return (int) plan.items().stream().filter(item -> item.kind() == kind).count();
  }
}
