package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.planner.calendar.Breaks;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every queue of every learner, checked against the rules written down anew. */
class DayPlannerPropertyTest {

  private static final int SEEDS = 60;
  private static final Catalog CATALOG = Bundled.catalog();
  private static final Curriculum CURRICULUM = Bundled.curriculum();
  private static final List<PlannedDay> DAYS = days();

  private static List<PlannedDay> days() {
    List<PlannedDay> days = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomGenerator random = Seeds.random(seed);
      RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
      LearnerState state = learner.atStartOf(learner.today());
      PlanCalendar calendar = RandomLearner.calendar(state);
      for (int i = 0; i < 7; i++) {
        LocalDate date = learner.today().plusDays(i);
        DayPlan plan = DayPlanner.plan(CATALOG, calendar, state, date);
        days.add(new PlannedDay(seed, state, calendar, date, plan));
      }
    }
    return days;
  }

  /** Checks a week of every learner. */
  private static void always(Consumer<PlannedDay> rule) {
    for (PlannedDay day : DAYS) {
      try {
        rule.accept(day);
      } catch (AssertionError e) {
        throw new AssertionError(
            "seed " + day.seed() + " on " + day.date() + ": " + e.getMessage(), e);
      }
    }
  }

  /** The day itself would fill pages, so only the name of what is missing is told. */
  private static void occurs(String what, Predicate<PlannedDay> condition) {
    assertThat(DAYS.stream().anyMatch(condition)).as(what).isTrue();
  }

  @Test
  void learners_ofTheseSeeds_meetEveryCaseThatARuleIsAbout() {
    occurs("a break", day -> day.plan().items().stream().anyMatch(i -> i.breakBefore() > 0));
    occurs("reviews left", day -> day.plan().left().reviews() > 0);
    occurs("a rest day", day -> day.calendar().rest(day.date()));
    occurs("a clash", day -> due(day).stream().anyMatch(day::clashes));
    occurs("a full cap", day -> day.of(QueueItem.Kind.NEW).size() == day.plan().budget().newCap());
    occurs("three of a group", day -> groups(day).values().stream().anyMatch(g -> g.size() > 2));
    for (int phases = 1; phases <= 5; phases++) {
      int open = phases;
      occurs(
          open + " open phases",
          day -> OpenPhases.of(CATALOG, CURRICULUM, day.learner()).size() >= open);
    }
  }

  private static Map<String, List<QueueItem>> groups(PlannedDay day) {
    return day.of(QueueItem.Kind.NEW).stream()
        .collect(Collectors.groupingBy(item -> item.diagram().group()));
  }

  @Test
  void queue_anyDay_keepsCapsAndMinutes() {
    always(
        day -> {
          assertThat(day.of(QueueItem.Kind.REVIEW).size())
              .isLessThanOrEqualTo(day.plan().budget().reviewCap());
          assertThat(day.of(QueueItem.Kind.NEW).size())
              .isLessThanOrEqualTo(day.plan().budget().newCap());
          assertThat(day.plan().plannedMinutes())
              .isEqualTo(
                  day.plan().items().stream().mapToInt(QueueItem::minutes).sum()
                      + day.plan().readings().stream().mapToInt(Reading::minutes).sum()
                      + day.agendaMinutes())
              .isLessThanOrEqualTo(Math.max(day.plan().budget().minutes(), day.agendaMinutes()));
          assertThat(day.plan().items())
              .allSatisfy(item -> assertThat(item.minutes()).isPositive())
              .allSatisfy(item -> assertThat(item.reason()).isNotBlank());
        });
  }

  @Test
  void queue_restDay_isEmptyAndEverythingIsLeft() {
    always(
        day -> {
          if (day.calendar().rest(day.date())) {
            assertThat(day.plan().items()).isEmpty();
            assertThat(day.plan().budget().minutes()).isZero();
          }
        });
  }

  @Test
  void queue_fridayOfALearnerWhoHasBegun_hasNothingNew() {
    always(
        day -> {
          if (day.date().getDayOfWeek() == DayOfWeek.FRIDAY
              && !day.learner().progress().isEmpty()) {
            assertThat(day.of(QueueItem.Kind.NEW)).isEmpty();
          }
        });
  }

  @Test
  void newDiagrams_anyDay_areOpenUnstudiedAndHadTheirPrerequisitesStudiedBefore() {
    always(
        day -> {
          List<Phase> open = OpenPhases.of(CATALOG, CURRICULUM, day.learner());
          for (QueueItem item : day.of(QueueItem.Kind.NEW)) {
            Diagram diagram = item.diagram();
            assertThat(day.learner().progressOf(diagram.id())).isNull();
            assertThat(diagram.retired()).isFalse();
            assertThat(diagram.requires()).allMatch(day::studied);
            assertThat(open).anyMatch(phase -> phase.categories().contains(diagram.category()));
            assertThat(item.minutes()).isEqualTo(diagram.minutes());
          }
        });
  }

  @Test
  void reviews_anyDay_areDueOrMeetTheirPairAndTakeTheRedrawTime() {
    always(
        day -> {
          Set<String> ids = new HashSet<>();
          for (QueueItem item : day.of(QueueItem.Kind.REVIEW)) {
            assertThat(ids.add(item.diagram().id())).isTrue();
            DiagramProgress progress =
                Objects.requireNonNull(day.learner().progressOf(item.diagram().id()));
            boolean due = !progress.due().day().isAfter(day.date());
            boolean meets =
                day.of(QueueItem.Kind.REVIEW).stream()
                    .anyMatch(other -> PlannedDay.confusable(item.diagram(), other.diagram()));
            boolean early = item.reason().endsWith("early to level the days");
            assertThat(due || meets || early).as(item.toString()).isTrue();
            assertThat(early && !withinTolerance(day, progress, day.date())).isFalse();
            assertThat(item.minutes()).isEqualTo(day.calendar().redrawMinutes(day.date()));
            assertThat(item.retrievability()).isBetween(0.0, 1.0);
          }
        });
  }

  @Test
  void reviews_thatAreLeft_hadNoRoomOrCouldWaitOrWouldHaveMetTheirPair() {
    always(
        day -> {
          int redraw = day.calendar().redrawMinutes(day.date());
          int minutes = Math.max(0, day.plan().budget().minutes() - day.agendaMinutes());
          int room = Math.min(day.plan().budget().reviewCap(), minutes / redraw);
          for (Diagram diagram : due(day)) {
            assertThat(
                    day.has(diagram.id())
                        || day.of(QueueItem.Kind.REVIEW).size() >= room
                        || canWait(day, diagram)
                        || day.clashes(diagram))
                .as(diagram.id())
                .isTrue();
          }
        });
  }

  /**
   * Whether a review keeps its retrievability until the next day with room, within the tolerance.
   */
  private static boolean canWait(PlannedDay day, Diagram diagram) {
    LocalDate next = day.date().plusDays(1);
    while (day.calendar().minutes(next) == 0 && next.isBefore(day.date().plusDays(6))) {
      next = next.plusDays(1);
    }
    DiagramProgress progress = Objects.requireNonNull(day.learner().progressOf(diagram.id()));
    return withinTolerance(day, progress, next);
  }

  private static boolean withinTolerance(PlannedDay day, DiagramProgress progress, LocalDate date) {
    double atDue = progress.retrievability(day.learner().model(), progress.due().day());
    double then = progress.retrievability(day.learner().model(), date);
    return Math.abs(atDue - then) <= 0.02 + 1e-9;
  }

  private static List<Diagram> due(PlannedDay day) {
    return CATALOG.diagrams().stream()
        .filter(
            diagram -> {
              DiagramProgress progress = day.learner().progressOf(diagram.id());
              return progress != null && !progress.due().day().isAfter(day.date());
            })
        .toList();
  }

  @Test
  void overdueDays_anyReview_passOverRestDays() {
    always(
        day -> {
          for (QueueItem item : day.of(QueueItem.Kind.REVIEW)) {
            LocalDate due = Objects.requireNonNull(item.due());
            long studyDays =
                due.isBefore(day.date())
                    ? due.datesUntil(day.date())
                        .filter(each -> day.calendar().minutes(each) > 0)
                        .count()
                    : 0;
            assertThat(item.overdueDays()).isEqualTo((int) studyDays);
          }
        });
  }

  @Test
  void left_anyDay_isExactlyWhatTheQueueDoesNotHold() {
    always(
        day -> {
          List<Diagram> reviews = due(day).stream().filter(d -> !day.has(d.id())).toList();
          List<Diagram> fresh =
              CATALOG.diagrams().stream()
                  .filter(d -> !d.retired() && !day.studied(d.id()) && !day.has(d.id()))
                  .toList();
          int redraw = day.calendar().redrawMinutes(day.date());
          DayPlan.Left left = day.plan().left();
          int minutes = reviews.size() * redraw + fresh.stream().mapToInt(Diagram::minutes).sum();
          assertThat(left)
              .isEqualTo(new DayPlan.Left(reviews.size(), fresh.size(), minutes, left.over()));
          if (left.over() != null) {
            assertThat(left.over()).isAfter(day.date());
            assertThat(left.reviews()).isGreaterThan(day.plan().budget().reviewCap());
          }
        });
  }

  @Test
  void order_anyDay_keepsRunsShortAndBreaksOnlyWhereNothingElseIsLeft() {
    always(
        day -> {
          List<QueueItem> items = day.plan().items();
          Breaks rhythm = new Breaks(Bundled.curriculum().breaks());
          int run = 0;
          int sinceBreak = 0;
          for (int i = 0; i < items.size(); i++) {
            QueueItem item = items.get(i);
            String category = item.diagram().category();
            boolean goesOn = i > 0 && items.get(i - 1).diagram().category().equals(category);
            boolean rested = rhythm.before(item.breakBefore(), item.minutes()) > 0;
            run = goesOn && item.breakBefore() == 0 ? run + item.minutes() : item.minutes();
            sinceBreak = goesOn && !rested ? sinceBreak + item.minutes() : item.minutes();
            boolean last =
                items.subList(i, items.size()).stream()
                    .allMatch(later -> later.diagram().category().equals(category));
            int kept = last ? sinceBreak : run;
            assertThat(kept <= 30 || kept == item.minutes()).as("a run of " + kept).isTrue();
            if (item.breakBefore() > 0) {
              assertThat(item.breakBefore()).isEqualTo(5);
              assertThat(item.reason()).contains("no other category is left");
              assertThat(last).isTrue();
            }
          }
        });
  }

  @Test
  void groups_moreThanTwoOfOne_onlyWhereNoOtherGroupOffersOne() {
    always(
        day -> {
          Map<String, List<QueueItem>> groups = groups(day);
          for (List<QueueItem> group : groups.values()) {
            if (group.size() > 2) {
              int third =
                  day.minutesLeft()
                      + group.stream().mapToInt(QueueItem::minutes).min().orElseThrow();
              for (Diagram other : CATALOG.diagrams()) {
                boolean better =
                    groups.getOrDefault(other.group(), List.of()).size() < 2
                        && other.minutes() <= third
                        && day.offers(other);
                assertThat(better)
                    .as(other.id() + " instead of a third of " + group.getFirst().diagram().group())
                    .isFalse();
              }
            }
          }
        });
  }

  @Test
  void confusablePairs_meet_onlyWhenBothAreYoung() {
    always(
        day -> {
          List<QueueItem> items = day.plan().items();
          for (QueueItem one : items) {
            for (QueueItem other : items) {
              if (PlannedDay.confusable(one.diagram(), other.diagram())) {
                assertThat(day.young(one.diagram().id())).as(one.toString()).isTrue();
              }
            }
          }
        });
  }

  @Test
  void newDiagrams_whileRoomIsLeft_leaveOutNothingThatFits() {
    always(
        day -> {
          if (day.of(QueueItem.Kind.NEW).size() < day.plan().budget().newCap()) {
            assertThat(
                    CATALOG.diagrams().stream()
                        .filter(d -> d.minutes() <= day.minutesLeft() && day.offers(d)))
                .isEmpty();
          }
        });
  }
}
