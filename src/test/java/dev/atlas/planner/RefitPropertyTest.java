package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.Breaks;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for a day of the learner's own minutes, and for what comes next beyond a day. */
class RefitPropertyTest {

  private static final int SEEDS = 60;
  private static final Catalog CATALOG = Bundled.catalog();

  private record Asked(LearnerState state, PlanCalendar calendar, LocalDate date, int minutes) {

    static Asked of(RandomGenerator random) {
      RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
      LocalDate date = learner.today().plusDays(random.nextInt(7));
      LearnerState state = learner.atStartOf(date);
      return new Asked(state, RandomLearner.calendar(state), date, random.nextInt(1, 700));
    }

    PlannedDay refitted() {
      return new PlannedDay(
          0, state, calendar, date, DayPlanner.of(CATALOG, calendar, state, date, minutes).plan());
    }

    PlannedDay planned() {
      return new PlannedDay(
          0, state, calendar, date, DayPlanner.plan(CATALOG, calendar, state, date));
    }

    List<QueueItem> more(Set<String> done) {
      return DayPlanner.more(CATALOG, calendar, state, date, minutes, done);
    }
  }

  @Test
  void refit_anyMinutes_keepsMinutesCapsPrerequisitesAndRuns() {
    Seeds.each(
        SEEDS,
        random -> {
          Asked asked = Asked.of(random);
          PlannedDay day = asked.refitted();
          assertThat(day.plan().budget().minutes()).isEqualTo(asked.minutes());
          assertThat(day.plan().plannedMinutes()).isLessThanOrEqualTo(asked.minutes());
          assertThat(day.of(QueueItem.Kind.NEW).size())
              .isLessThanOrEqualTo(day.plan().budget().newCap());
          assertThat(day.of(QueueItem.Kind.REVIEW).size())
              .isLessThanOrEqualTo(day.plan().budget().reviewCap());
          day.of(QueueItem.Kind.NEW).forEach(item -> assertStudyable(item.diagram(), day));
          assertRunsAreShort(day.plan().items());
          assertThat(asked.refitted().plan()).isEqualTo(day.plan());
        });
  }

  @Test
  void refit_theMinutesOfThePlan_isThePlansOwnDay() {
    Seeds.each(
        SEEDS,
        random -> {
          Asked asked = Asked.of(random);
          int own = asked.calendar().minutes(asked.date());
          if (own > 0) {
            Asked same = new Asked(asked.state(), asked.calendar(), asked.date(), own);
            assertThat(same.refitted().plan()).isEqualTo(asked.planned().plan());
          }
        });
  }

  @Test
  void more_anyMinutes_continuesTheDayAndOffersNothingTwice() {
    Seeds.each(
        SEEDS,
        random -> {
          Asked asked = Asked.of(random);
          PlannedDay day = asked.planned();
          Set<String> done =
              CATALOG.diagrams().stream()
                  .filter(_ -> random.nextInt(30) == 0)
                  .map(Diagram::id)
                  .collect(Collectors.toSet());
          List<QueueItem> more = asked.more(done);
          assertThat(more.stream().mapToInt(QueueItem::minutes).sum())
              .isLessThanOrEqualTo(asked.minutes());
          Set<String> seen = new HashSet<>(done);
          for (QueueItem item : more) {
            assertThat(seen.add(item.diagram().id())).as(item.toString()).isTrue();
            assertThat(day.has(item.diagram().id())).as(item.toString()).isFalse();
            assertDueOrStudyable(item, day);
          }
          assertRunsAreShort(more);
          assertThat(asked.more(done)).isEqualTo(more);
        });
  }

  @Test
  void more_reviewsLeft_comeBeforeNewDiagrams() {
    Seeds.each(
        SEEDS,
        random -> {
          Asked asked = Asked.of(random);
          List<QueueItem> more = asked.more(Set.of());
          long reviews = more.stream().filter(item -> item.kind() == QueueItem.Kind.REVIEW).count();
          PlannedDay day = asked.planned();
          boolean clash = more.stream().anyMatch(item -> !item.diagram().confusable().isEmpty());
          if (reviews < more.size() && !clash) {
            long due =
                CATALOG.diagrams().stream()
                    .filter(diagram -> due(diagram, day) && !day.has(diagram.id()))
                    .filter(diagram -> !day.clashes(diagram))
                    .count();
            assertThat(reviews).isEqualTo(due);
          }
        });
  }

  private static boolean due(Diagram diagram, PlannedDay day) {
    DiagramProgress progress = day.learner().progressOf(diagram.id());
    return progress != null && !progress.due().day().isAfter(day.date());
  }

  private static void assertDueOrStudyable(QueueItem item, PlannedDay day) {
    if (item.kind() == QueueItem.Kind.REVIEW) {
      assertThat(Objects.requireNonNull(item.due())).isBeforeOrEqualTo(day.date());
    } else {
      assertStudyable(item.diagram(), day);
    }
  }

  private static void assertStudyable(Diagram diagram, PlannedDay day) {
    assertThat(day.studied(diagram.id())).as(diagram.id()).isFalse();
    assertThat(diagram.requires()).as(diagram.id()).allMatch(day::studied);
    assertThat(OpenPhases.of(CATALOG, Bundled.curriculum(), day.learner()))
        .as(diagram.id())
        .anyMatch(phase -> phase.categories().contains(diagram.category()));
  }

  private static void assertRunsAreShort(List<QueueItem> items) {
    Breaks rhythm = new Breaks(Bundled.curriculum().breaks());
    int run = 0;
    for (int i = 0; i < items.size(); i++) {
      QueueItem item = items.get(i);
      boolean goesOn =
          rhythm.before(item.breakBefore(), item.minutes()) == 0
              && i > 0
              && items.get(i - 1).diagram().category().equals(item.diagram().category());
      run = goesOn ? run + item.minutes() : item.minutes();
      assertThat(run <= 30 || run == item.minutes()).as("a run of " + run).isTrue();
    }
  }
}
