package dev.atlas.planner.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.DayPlan;
import dev.atlas.planner.DayPlanner;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary();

  private void error(LocalDate revisit) {
    diary.add(
        "2026-01-05T12:00:00Z",
        new SelfReport.Mistake(
            SelfReport.Mistake.Kind.FACTUAL, null, "on " + revisit, null, null, revisit));
  }

  private DayPlan plan(LocalDate day) {
    LearnerState learner = diary.learner().atStartOf(day, Bundled.catalog(), Bundled.curriculum());
    PlanCalendar calendar =
        new PlanCalendar(
            Bundled.curriculum(),
            learner.settings(),
            Objects.requireNonNull(learner.plan()).start(),
            learner.days());
    return DayPlanner.plan(Bundled.catalog(), calendar, learner, day);
  }

  @Test
  void revisits_manyDue_threeLongestDueComeAndTheirMinutesAreKeptFree() {
    diary.start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");
    for (int i = 5; i > 0; i--) {
      error(MONDAY.plusDays(i));
    }
    DayPlan day = plan(MONDAY.plusDays(7));
    assertThat(day.agenda())
        .extracting(AgendaItem::title)
        .containsExactly("on 2026-01-06", "on 2026-01-07", "on 2026-01-08");
    assertThat(day.plannedMinutes()).isLessThanOrEqualTo(day.budget().minutes());
  }

  @Test
  void revisit_onARestDay_waits() {
    diary.start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");
    error(MONDAY.plusDays(6));
    assertThat(plan(MONDAY.plusDays(6)).agenda()).isEmpty();
    assertThat(plan(MONDAY.plusDays(7)).agenda()).hasSize(1);
  }

  private static String titles(DayPlan day) {
    return String.join(", ", day.agenda().stream().map(AgendaItem::id).toList());
  }

  @Test
  void exam_neverBegun_waitsForItsDaysAndAWeekMore() {
    diary.start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    assertThat(titles(plan(MONDAY.plusDays(9)))).isEmpty();
    assertThat(titles(plan(MONDAY.plusDays(10)))).isEqualTo("week-2/patterns");
    assertThat(titles(plan(MONDAY.plusDays(13)))).as("Sunday").isEmpty();
    assertThat(titles(plan(MONDAY.plusDays(19)))).isEqualTo("week-2/patterns");
    assertThat(titles(plan(MONDAY.plusDays(21)))).isEmpty();
  }

  @Test
  void exam_begun_goesOnUntilItIsDoneOrGivenUp() {
    diary.start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    EventId attempt = diary.add("2026-01-05T09:00:00Z", new SelfReport.ExamStart("week-8", 1)).id();
    diary.add(
        "2026-01-05T10:00:00Z",
        new SelfReport.ExamScore(attempt, "design", 30, Map.of(), null, null));
    assertThat(titles(plan(MONDAY))).as("at the start of the day").isEmpty();
    assertThat(titles(plan(MONDAY.plusDays(1)))).isEqualTo("week-8/bottlenecks");
    diary.add("2026-01-06T10:00:00Z", new SelfReport.ExamStop(attempt));
    assertThat(titles(plan(MONDAY.plusDays(2)))).isEmpty();
  }

  @Test
  void examPart_longerThanAnyDay_hasADayToItselfAndSaysSo() {
    diary.start("2026-01-05T08:00:00Z", "extended", "2026-01-05");
    diary.set("2026-01-05T08:00:00Z", "hours", "3");
    diary.add("2026-01-05T09:00:00Z", new SelfReport.ExamStart("week-4", 1));
    EventId attempt = diary.add("2026-01-05T09:00:01Z", new SelfReport.ExamStart("week-2", 1)).id();
    diary.add(
        "2026-01-05T09:30:00Z",
        new SelfReport.ExamScore(attempt, "patterns", 90, Map.of(), null, null));
    DayPlan day = plan(MONDAY.plusDays(1));
    assertThat(day.budget().minutes()).isEqualTo(34);
    assertThat(titles(day)).isEqualTo("week-2/mechanisms, week-4/recall");
    assertThat(day.agenda().getFirst().reason()).contains("longer than the day's 34 minutes");
    assertThat(day.items()).isEmpty();
  }

  @Test
  void interviews_ofAWeek_areSpreadOverItAndEndWithTheQuota() {
    diary.start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    LocalDate weekFive = MONDAY.plusDays(28);
    int queued = 0;
    for (int i = 0; i < 7; i++) {
      LocalDate day = weekFive.plusDays(i);
      if (plan(day).agenda().stream().anyMatch(item -> item.kind() == AgendaItem.Kind.INTERVIEW)) {
        queued++;
        diary.add(
            day + "T18:00:00Z",
            new SelfReport.Interview("netflix/request-flow", 45, 3, 3, 3, 3, 3, null));
      }
    }
    assertThat(queued).isEqualTo(2);
  }

  private long interviewsAskedFor(LocalDate monday) {
    return monday
        .datesUntil(monday.plusDays(7))
        .filter(
            day ->
                plan(day).agenda().stream()
                    .anyMatch(item -> item.kind() == AgendaItem.Kind.INTERVIEW))
        .count();
  }

  @Test
  void interviews_neverHeld_areAskedForOnTheirDaysAloneThenOnceAWeek() {
    diary.start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    LocalDate weekFive = MONDAY.plusDays(28);
    assertThat(interviewsAskedFor(weekFive)).isEqualTo(2);
    assertThat(interviewsAskedFor(weekFive.plusDays(7))).isEqualTo(1);
    assertThat(interviewsAskedFor(weekFive.plusDays(56))).isEqualTo(1);
  }

  @Test
  void interviews_heldAgainAfterAWhile_areAllAskedFor() {
    diary.start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    LocalDate weekSix = MONDAY.plusDays(35);
    diary.add(
        weekSix.plusDays(5) + "T18:00:00Z",
        new SelfReport.Interview("netflix/request-flow", 45, 3, 3, 3, 3, 3, null));
    assertThat(interviewsAskedFor(weekSix.plusDays(7))).isEqualTo(2);
  }

  @Test
  void exam_onADayOfRecovery_waits() {
    diary.start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");
    diary.add("2026-01-15T06:00:00Z", new Fact.Recovery(MONDAY.plusDays(10)));
    assertThat(titles(plan(MONDAY.plusDays(10)))).isEmpty();
  }
}
