package dev.atlas.planner.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Seeds;
import dev.atlas.fixture.SmallCatalog;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.DayPlan;
import dev.atlas.planner.DayPlanner;
import dev.atlas.planner.QueueItem;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpkeepTest {

  private static final int DIAGRAMS = 30;

  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary();

  private static Catalog catalog() {
    SmallCatalog catalog = new SmallCatalog();
    for (int i = 0; i < DIAGRAMS; i++) {
      catalog.add(i % 2 == 0 ? "patterns" : "capacity", "group" + i % 5 + "/diagram-" + i, 10);
    }
    return catalog.build();
  }

  private static String id(int diagram) {
    return "group" + diagram % 5 + "/diagram-" + diagram;
  }

  /** Studied on the first day, recalled on the second: finished, but for what is left out. */
  private void finish(String pathway, int leftOut) {
    diary.start("2026-01-05T08:00:00Z", pathway, "2026-01-05");
    for (int i = 0; i < DIAGRAMS - leftOut; i++) {
      diary.review("2026-01-05T09:00:00Z", id(i), Grade.GOOD);
    }
    for (int i = 0; i < DIAGRAMS - leftOut; i++) {
      diary.review("2026-01-06T09:00:00Z", id(i), Grade.EASY);
    }
  }

  private LearnerState learner() {
    return JournalFold.now(diary.journal(), catalog(), Bundled.curriculum());
  }

  private DayPlan plan(LocalDate day) {
    return plan(day, null);
  }

  private DayPlan plan(LocalDate day, @Nullable Integer minutes) {
    LearnerState learner = learner();
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), learner.settings(), START, learner.days());
    LearnerState atStart = learner.atStartOf(day, catalog(), Bundled.curriculum());
    return DayPlanner.of(catalog(), calendar, atStart, day, minutes).plan();
  }

  private List<String> maintenance(LocalDate day) {
    return plan(day).agenda().stream()
        .filter(item -> item.kind() == AgendaItem.Kind.MAINTENANCE)
        .map(AgendaItem::id)
        .toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  @Test
  void plan_withEverythingStudiedAndTheTargetComplete_isFinishedOnTheNextDay() {
    finish("balanced", 0);
    assertThat(maintenance(START.plusDays(1))).isEmpty();
    assertThat(maintenance(START.plusDays(2)))
        .hasSize(3)
        .endsWith("maintenance/news", "maintenance/mini-problem");
  }

  /** On a short day the longer rhythm goes first, in what the day has. */
  @Test
  void shortDay_holdsTheLongerRhythm_cutToItsMinutes() {
    finish("balanced", 0);
    diary.set("2026-01-06T12:00:00Z", "hours", "3.5");
    for (int i = 0; i < DIAGRAMS; i++) {
      diary.review("2026-01-15T09:00:00Z", id(i), Grade.EASY);
    }
    diary.add("2026-01-15T10:00:00Z", new Fact.Practice("maintenance/speed-run", null, null));
    assertThat(plan(day("2026-01-16")).agenda())
        .filteredOn(item -> item.id().equals("maintenance/new-patterns"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.minutes()).isBetween(30, 39);
              assertThat(item.reason()).contains("of its 60 minutes");
            });
  }

  @Test
  void plan_withOneDiagramNew_isNotFinished_untilItIsDroppedOrHeldForGood() {
    finish("balanced", 1);
    assertThat(maintenance(START.plusDays(2))).isEmpty();
    diary.add(
        "2026-01-06T10:00:00Z", new Fact.Hold(id(DIAGRAMS - 1), Fact.Hold.Kind.SUSPEND, null));
    assertThat(maintenance(START.plusDays(2))).hasSize(3);
  }

  /** The stretch need only be studied, the target must be complete. */
  @Test
  void plan_withAStretchDiagramNotComplete_isFinished_withATargetDiagramNot() {
    finish("balanced", 2);
    diary.review("2026-01-07T09:00:00Z", id(29), Grade.AGAIN);
    assertThat(maintenance(START.plusDays(4))).isEmpty();
    diary.review("2026-01-07T09:00:00Z", id(28), Grade.GOOD);
    assertThat(maintenance(START.plusDays(4))).isEmpty();
    diary.review("2026-01-08T09:00:00Z", id(28), Grade.HARD);
    assertThat(maintenance(START.plusDays(4))).isNotEmpty();
  }

  @Test
  void anyDiagram_isAnotherOneADay_andTheSameAllDay() {
    finish("balanced", 0);
    List<String> drawn = new ArrayList<>();
    for (int i = 2; i < 40; i++) {
      if (!maintenance(START.plusDays(i)).isEmpty()) {
        drawn.add(maintenance(START.plusDays(i)).getFirst());
      }
    }
    assertThat(drawn.stream().distinct().count()).isGreaterThan(8);
    String first = maintenance(START.plusDays(2)).getFirst();
    diary.review("2026-01-07T09:00:00Z", first, Grade.GOOD);
    assertThat(maintenance(START.plusDays(2)).getFirst()).isEqualTo(first);
  }

  /** Monday 12 January begins the first whole week; Friday is the last of its longest days. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-09, false",
    "2026-01-15, false",
    "2026-01-16, true",
    "2026-01-17, true",
    "2026-01-18, false",
  })
  void speedRun_comesOnFriday_ofTheFirstWholeWeek(LocalDate day, boolean comes) {
    finish("balanced", 0);
    assertThat(maintenance(day).contains("maintenance/speed-run")).isEqualTo(comes);
  }

  @Test
  void speedRun_isOfferedUntilItIsDone_byPracticeOrByRecallsAheadOfTime() {
    finish("balanced", 0);
    LocalDate friday = day("2026-01-16");
    LocalDate saturday = day("2026-01-17");
    for (int i = 0; i < 8; i++) {
      assertThat(maintenance(friday)).contains("maintenance/speed-run");
      diary.review("2026-01-12T09:00:00Z", id(i), Grade.EASY);
    }
    assertThat(maintenance(friday))
        .doesNotContain("maintenance/speed-run")
        .contains("maintenance/new-patterns");
    diary.add("2026-01-16T10:00:00Z", new Fact.Practice("maintenance/new-patterns", 600, null));
    assertThat(maintenance(friday)).as("as at its start").contains("maintenance/new-patterns");
    assertThat(maintenance(saturday)).doesNotContain("maintenance/new-patterns");
  }

  @Test
  void month_takesItsFirstWholeWeek_andTheInterviewThatWasHeldCounts() {
    finish("balanced", 0);
    LocalDate monday = day("2026-09-07");
    assertThat(maintenance(day("2026-09-04"))).doesNotContain("maintenance/redraw");
    assertThat(plan(monday).agenda())
        .extracting(AgendaItem::id)
        .contains("maintenance/redraw", "maintenance/incidents", "interview");
    diary.add(
        "2026-09-02T09:00:00Z", new SelfReport.Interview("a design", 45, 4, 4, 4, 4, 4, null));
    assertThat(plan(monday).agenda()).extracting(AgendaItem::id).doesNotContain("interview");
    assertThat(maintenance(day("2026-09-14"))).doesNotContain("maintenance/redraw");
  }

  @Test
  void quarterAndYear_haveADayAndAWeekOfTheirOwn() {
    finish("balanced", 0);
    assertThat(maintenance(day("2026-10-12"))).contains("maintenance/quarter");
    diary.add("2026-10-12T09:00:00Z", new Fact.Practice("maintenance/quarter", 600, null));
    assertThat(maintenance(day("2026-10-13"))).doesNotContain("maintenance/quarter");
    for (int i = 0; i < 5; i++) {
      assertThat(maintenance(day("2027-01-18").plusDays(i))).contains("maintenance/year");
    }
    assertThat(maintenance(day("2027-01-25"))).doesNotContain("maintenance/year");
  }

  @Test
  void weekAway_putsTheMonthOff() {
    finish("balanced", 0);
    diary.add("2026-01-06T12:00:00Z", new Fact.Away(day("2026-09-07"), day("2026-09-13")));
    assertThat(maintenance(day("2026-09-14"))).contains("maintenance/redraw");
  }

  @Test
  void boundsOfTheDay_whateverTheLife_areKept_andReviewsStay() {
    Seeds.each(
        20,
        random -> {
          UpkeepTest some = new UpkeepTest();
          some.finish(List.of("intensive", "balanced", "extended").get(random.nextInt(3)), 0);
          some.diary.set("2026-01-06T11:00:00Z", "hours", "" + random.nextInt(1, 30));
          some.live(random);
          for (int i = 0; i < 60; i++) {
            LocalDate day = day("2026-08-20").plusDays(random.nextInt(200));
            DayPlan plan = some.plan(day);
            assertThat(plan.plannedMinutes()).isLessThanOrEqualTo(plan.budget().minutes());
            assertThat(reviews(plan)).isLessThanOrEqualTo(plan.budget().reviewCap());
            assertThat(some.plan(day)).isEqualTo(plan);
            List<String> ids = new ArrayList<>(plan.agenda().stream().map(AgendaItem::id).toList());
            plan.items().forEach(item -> ids.add(item.diagram().id()));
            assertThat(ids).doesNotHaveDuplicates();
            DayPlan less = some.plan(day, 30);
            assertThat(less.plannedMinutes()).isLessThanOrEqualTo(30);
          }
        });
  }

  private void live(RandomGenerator random) {
    for (int i = 0; i < 5; i++) {
      LocalDate from = day("2026-08-20").plusDays(random.nextInt(200));
      diary.add("2026-01-06T12:00:00Z", new Fact.Away(from, from.plusDays(random.nextInt(9))));
    }
    for (int i = 0; i < 60; i++) {
      LocalDate day = day("2026-08-20").plusDays(2L * i);
      diary.review(
          day + "T09:00:00Z", id(random.nextInt(DIAGRAMS)), Grade.of(random.nextInt(1, 5)));
    }
  }

  private static long reviews(DayPlan plan) {
    return plan.items().stream().filter(item -> item.kind() == QueueItem.Kind.REVIEW).count();
  }

  @Test
  void periods_ofEveryRhythm_followEachOtherWithoutAGap_andHoldTheirWeek() {
    for (Upkeep rhythm : Upkeep.values()) {
      LocalDate begin = rhythm.begin(day("2026-02-17"));
      for (int i = 0; i < 40; i++) {
        LocalDate next = rhythm.next(begin);
        assertThat(rhythm.begin(begin)).isEqualTo(begin);
        assertThat(rhythm.begin(next.minusDays(1))).isEqualTo(begin);
        assertThat(rhythm.week(begin)).isAfterOrEqualTo(begin).isBefore(next);
        begin = next;
      }
    }
    assertThat(Upkeep.QUARTERLY.period(day("2026-10-01"))).isEqualTo("2026-Q4");
  }
}
