package dev.atlas.planner;

import static dev.atlas.memory.Grade.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.SmallCatalog;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Queues of small catalogs, where each rule of the choice can be seen at work alone. */
class DayPlannerTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final String MORNING = "2026-01-05T09:00:00Z";

  private final Diary diary = new Diary().start("2026-01-05T08:00:00Z", "balanced", "2026-01-05");

  private DayPlan plan(SmallCatalog catalog, LocalDate date) {
    return plan(catalog.build(), date);
  }

  private DayPlan plan(Catalog catalog, LocalDate date) {
    LearnerState learner =
        JournalFold.atStartOf(date, diary.journal(), catalog, Bundled.curriculum());
    PlanCalendar calendar =
        new PlanCalendar(
            Bundled.curriculum(),
            learner.settings(),
            Objects.requireNonNull(learner.plan()).start());
    return DayPlanner.plan(catalog, calendar, learner, date);
  }

  private static List<String> ids(DayPlan plan) {
    return plan.items().stream().map(item -> item.diagram().id()).toList();
  }

  @Test
  void prerequisite_studiedToday_opensItsSuccessorTomorrow() {
    SmallCatalog catalog =
        new SmallCatalog().add("patterns", "a/one", 10).requiring("patterns", "a/two", "a/one");
    assertThat(ids(plan(catalog, MONDAY))).containsExactly("a/one");
    diary.review(MORNING, "a/one", Grade.AGAIN);
    assertThat(ids(plan(catalog, MONDAY))).containsExactly("a/one");
    assertThat(ids(plan(catalog, MONDAY.plusDays(1)))).contains("a/two");
  }

  @Test
  void prerequisite_thatIsRetired_standsInNobodysWay() {
    SmallCatalog catalog =
        new SmallCatalog().retired("patterns", "a/one").requiring("patterns", "a/two", "a/one");
    DayPlan plan = plan(catalog, MONDAY);
    assertThat(ids(plan)).containsExactly("a/two");
    assertThat(plan.left()).isEqualTo(new DayPlan.Left(0, 0, 0));
  }

  @Test
  void retiredDiagram_studiedBefore_isNeitherReviewedNorLeft() {
    SmallCatalog catalog =
        new SmallCatalog().retired("patterns", "a/one").add("patterns", "a/two", 10);
    diary.review(MORNING, "a/one", GOOD);
    DayPlan plan = plan(catalog, MONDAY.plusDays(30));
    assertThat(ids(plan)).containsExactly("a/two");
    assertThat(plan.left().reviews()).isZero();
  }

  @Test
  void heldDiagram_newOrDue_comesBackOnItsDayOrWhenItIsLifted() {
    SmallCatalog catalog =
        new SmallCatalog().add("patterns", "a/one", 10).add("patterns", "b/two", 10);
    diary.review(MORNING, "a/one", GOOD);
    diary.add(MORNING, new Fact.Hold("a/one", Fact.Hold.Kind.BURY, MONDAY.plusDays(4)));
    diary.add(MORNING, new Fact.Hold("b/two", Fact.Hold.Kind.SUSPEND, null));
    assertThat(ids(plan(catalog, MONDAY.plusDays(3)))).isEmpty();
    assertThat(plan(catalog, MONDAY.plusDays(3)).left()).isEqualTo(new DayPlan.Left(0, 0, 0));
    assertThat(ids(plan(catalog, MONDAY.plusDays(4)))).containsExactly("a/one");
    diary.add(MORNING, new Fact.Hold("b/two", Fact.Hold.Kind.LIFT, null));
    assertThat(ids(plan(catalog, MONDAY.plusDays(3)))).containsExactly("b/two");
  }

  @Test
  void suspendedPrerequisite_standsInNobodysWay_butABuriedOneDoes() {
    SmallCatalog catalog =
        new SmallCatalog().add("patterns", "a/one", 10).requiring("patterns", "a/two", "a/one");
    diary.add(MORNING, new Fact.Hold("a/one", Fact.Hold.Kind.BURY, MONDAY.plusDays(1)));
    assertThat(ids(plan(catalog, MONDAY))).isEmpty();
    diary.add(MORNING, new Fact.Hold("a/one", Fact.Hold.Kind.SUSPEND, null));
    assertThat(ids(plan(catalog, MONDAY))).containsExactly("a/two");
  }

  @Test
  void categoryThatNoPhasePlans_isNotLeft() {
    DayPlan plan = plan(new SmallCatalog().add("hobbies", "a/one", 10), MONDAY);
    assertThat(plan.items()).isEmpty();
    assertThat(plan.left().newDiagrams()).isZero();
  }

  @Test
  void confusablePair_untilBothAreYoung_isKeptOnDifferentDays() {
    SmallCatalog catalog =
        new SmallCatalog().confusable("patterns", "a/one", "b/two").add("patterns", "b/two", 10);
    assertThat(ids(plan(catalog, MONDAY))).hasSize(1);
    diary.review(MORNING, "a/one", GOOD);
    diary.review(MORNING, "b/two", GOOD);
    DayPlan due = plan(catalog, MONDAY.plusDays(2));
    assertThat(ids(due)).hasSize(1);
    assertThat(due.left().reviews()).isEqualTo(1);
  }

  @Test
  void confusablePair_onceBothAreYoung_meetsWhenOneIsDueAndTheOtherNearly() {
    SmallCatalog catalog =
        new SmallCatalog().confusable("patterns", "a/one", "b/two").add("patterns", "b/two", 10);
    diary.set("2026-01-05T08:00:00Z", "seed", "1");
    diary.review("2026-01-06T09:00:00Z", "a/one", GOOD);
    diary.review("2026-01-07T09:00:00Z", "b/two", GOOD);
    diary.review("2026-01-08T09:00:00Z", "a/one", GOOD);
    diary.review("2026-01-09T09:00:00Z", "b/two", GOOD);
    LearnerState learner = JournalFold.now(diary.journal(), catalog.build(), Bundled.curriculum());
    LocalDate due = Objects.requireNonNull(learner.progressOf("a/one")).due().day();
    assertThat(due).isBefore(Objects.requireNonNull(learner.progressOf("b/two")).due().day());
    DayPlan plan = plan(catalog, due);
    assertThat(ids(plan)).containsExactlyInAnyOrder("a/one", "b/two");
    assertThat(plan.items()).anyMatch(item -> item.reason().contains("meets a/one"));
    assertThat(plan.left().reviews()).isZero();
  }

  @Test
  void groups_thirdOfOne_waitsWhileAnotherGroupOffersOne() {
    SmallCatalog catalog =
        new SmallCatalog()
            .add("patterns", "a/one", 10)
            .add("patterns", "a/two", 10)
            .add("patterns", "a/three", 10)
            .add("patterns", "b/one", 10);
    diary.set("2026-01-05T08:01:00Z", "cap.new", "3");
    assertThat(ids(plan(catalog, MONDAY))).containsExactlyInAnyOrder("a/one", "a/two", "b/one");
    diary.set("2026-01-05T08:02:00Z", "cap.new", "4");
    assertThat(ids(plan(catalog, MONDAY))).hasSize(4);
  }

  @Test
  void groups_thirdOfOne_waitsEvenWhereOnlyABreakCanFollow() {
    // A third of group g would interleave; another of the crowded patterns needs a break.
    SmallCatalog catalog = new SmallCatalog();
    for (String group : List.of("a", "b", "c", "d", "e", "f")) {
      catalog.add("patterns", group + "/one", 30).add("patterns", group + "/two", 30);
    }
    catalog.add("guarantees", "g/one", 30).add("guarantees", "g/two", 30);
    catalog.add("guarantees", "g/three", 30);
    diary.set("2026-01-05T08:01:00Z", "cap.new", "6");
    DayPlan plan = plan(catalog, MONDAY);
    assertThat(plan.items()).hasSize(6);
    assertThat(ids(plan)).doesNotContain("g/three");
  }

  @Test
  void reviews_dueLongest_comeFirstWhenTheCapIsShort() {
    SmallCatalog catalog =
        new SmallCatalog().add("patterns", "a/one", 10).add("companies", "b/two", 10);
    diary.review("2026-01-06T09:00:00Z", "a/one", GOOD);
    diary.review("2026-01-05T09:00:00Z", "b/two", GOOD);
    diary.set("2026-01-06T10:00:00Z", "cap.reviews", "1");
    DayPlan plan = plan(catalog, LocalDate.of(2026, 1, 12));
    assertThat(ids(plan)).containsExactly("b/two");
    assertThat(plan.left()).isEqualTo(new DayPlan.Left(1, 0, 5));
  }

  @Test
  void overdueDays_overASunday_passOverIt() {
    SmallCatalog catalog = new SmallCatalog().add("patterns", "a/one", 10);
    // Good on Wednesday the 7th is due on Friday the 9th.
    diary.review("2026-01-07T09:00:00Z", "a/one", GOOD);
    assertThat(plan(catalog, LocalDate.of(2026, 1, 9)).items())
        .extracting(QueueItem::overdueDays, QueueItem::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, "due"));
    assertThat(plan(catalog, LocalDate.of(2026, 1, 12)).items())
        .extracting(QueueItem::overdueDays, QueueItem::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "due 2026-01-09, 2 study days late"));
  }

  @Test
  void slack_categoryWithTheNearestDeadline_goesFirst() {
    // Both are open; companies have ten weeks, performance sixteen: KR2 has less slack than KR4.
    SmallCatalog catalog =
        new SmallCatalog().add("performance", "p/one", 20).add("companies", "c/one", 20);
    diary.set("2026-01-05T08:01:00Z", "cap.new", "1");
    assertThat(ids(plan(catalog, MONDAY))).containsExactly("c/one");
  }

  @Test
  void slack_moreToStudyThanTime_goesBeforeTheNearerDeadline() {
    SmallCatalog catalog = new SmallCatalog().add("companies", "c/one", 20);
    for (int i = 0; i < 400; i++) {
      catalog.add("performance", "p/n" + i, 120);
    }
    diary.set("2026-01-05T08:01:00Z", "cap.new", "1");
    DayPlan plan = plan(catalog, MONDAY);
    assertThat(ids(plan)).containsExactly("p/n0");
    assertThat(plan.items().getFirst().reason()).contains("KR4").endsWith("short");
  }

  @Test
  void slack_ofEqualCategories_isBrokenByTheWeekdaysFocusThenByPhaseOrder() {
    SmallCatalog catalog =
        new SmallCatalog().add("debugging", "d/one", 20).add("incidents", "i/one", 20);
    diary.add("2026-01-05T08:01:00Z", new Fact.PhaseOpen(4));
    diary.set("2026-01-05T08:02:00Z", "cap.new", "1");
    // Monday is for incidents, Tuesday for debugging; Wednesday is for neither.
    assertThat(ids(plan(catalog, MONDAY))).containsExactly("i/one");
    assertThat(ids(plan(catalog, MONDAY.plusDays(1)))).containsExactly("d/one");
    assertThat(ids(plan(catalog, MONDAY.plusDays(2)))).containsExactly("i/one");
  }

  @Test
  void beforeThePlan_anyDay_isEmpty() {
    SmallCatalog catalog = new SmallCatalog().add("patterns", "a/one", 10);
    assertThat(plan(catalog, MONDAY.minusDays(1)).items()).isEmpty();
  }

  @Test
  void beginner_onAFriday_startsWithNewDiagramsAllTheSame() {
    SmallCatalog catalog = new SmallCatalog().add("patterns", "a/one", 10);
    assertThat(ids(plan(catalog, LocalDate.of(2026, 1, 9)))).containsExactly("a/one");
  }
}
