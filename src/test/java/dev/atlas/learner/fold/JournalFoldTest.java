package dev.atlas.learner.fold;

import static dev.atlas.memory.Grade.AGAIN;
import static dev.atlas.memory.Grade.EASY;
import static dev.atlas.memory.Grade.GOOD;
import static dev.atlas.memory.Grade.HARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PlanChoice;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Standing;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JournalFoldTest {

  private static final String RANGE = "sharding/range-sharding";
  private static final String HASH = "sharding/hash-sharding";

  private static DiagramProgress progress(LearnerState learner, String diagram) {
    return Objects.requireNonNull(learner.progressOf(diagram), diagram);
  }

  private static List<LocalDate> days(LearnerState learner) {
    return learner.records().stream().map(StudyRecord::day).toList();
  }

  @Test
  void study_firstReviewUndone_passesToTheNextOne() {
    Diary diary = new Diary();
    Event first = diary.review("2026-01-05T10:00:00Z", RANGE, EASY);
    diary.review("2026-01-06T10:00:00Z", RANGE, GOOD);
    assertThat(diary.learner().records())
        .extracting(StudyRecord::study)
        .containsExactly(true, false);
    diary.add("2026-01-06T11:00:00Z", new Fact.Retraction(List.of(first.id())));
    assertThat(diary.learner().records()).extracting(StudyRecord::study).containsExactly(true);
    assertThat(progress(diary.learner(), RANGE).memory().stability()).isEqualTo(2.3065);
  }

  @Test
  void study_backdatedReview_becomesTheStudy() {
    Diary diary = new Diary();
    diary.review("2026-01-06T10:00:00Z", RANGE, GOOD);
    diary.review("2026-01-05T10:00:00Z", RANGE, AGAIN);
    LearnerState learner = diary.learner();
    assertThat(learner.records()).extracting(StudyRecord::grade).containsExactly(AGAIN, GOOD);
    assertThat(progress(learner, RANGE).complete()).isTrue();
  }

  @Test
  void rollover_setLater_holdsFromItsInstantAndMovesNothingBefore() {
    Diary diary = new Diary();
    diary.review("2026-01-06T01:30:00Z", RANGE, GOOD);
    diary.set("2026-01-06T12:00:00Z", "rollover", "0");
    diary.review("2026-01-07T01:30:00Z", HASH, GOOD);
    diary.set("2026-01-07T12:00:00Z", "rollover", "4");
    diary.review("2026-01-08T01:30:00Z", HASH, GOOD);
    assertThat(days(diary.learner()))
        .containsExactly(
            LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 7));
  }

  @Test
  void traveller_studyDaysRunBackwards_countAsNoTimeElapsed() {
    Diary diary = new Diary();
    diary.review("2026-01-06T08:00:00+14:00", RANGE, GOOD);
    diary.review("2026-01-05T07:00:00-12:00", RANGE, GOOD);
    diary.review("2026-01-05T09:00:00-12:00", RANGE, AGAIN);
    LearnerState learner = diary.learner();
    DiagramProgress progress = progress(learner, RANGE);
    assertThat(days(learner))
        .containsExactly(
            LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5));
    assertThat(progress.history().elapsed(1)).isZero();
    assertThat(progress.memory().stability()).isFinite().isPositive();
    assertThat(progress.memory().difficulty()).isBetween(1.0, 10.0);
    assertThat(progress.complete()).isFalse();
    assertThat(progress.retrievability(learner.model(), LocalDate.of(2026, 1, 1))).isEqualTo(1.0);
  }

  @Test
  void memory_anyTravellersHistory_staysFiniteAndDueAfterItsLastDay() {
    Seeds.each(
        100,
        random -> {
          Diary diary = new Diary();
          diary.set(
              "2026-01-01T00:00:00Z",
              "memory.model",
              List.of("fsrs", "ladder", "expanding").get(random.nextInt(3)));
          OffsetDateTime at = OffsetDateTime.parse("2026-01-01T00:00:00Z");
          for (int i = 0; i < 30; i++) {
            at = at.plusMinutes(random.nextInt(0, 4000));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60));
            diary.add(
                at.withOffsetSameInstant(offset),
                Diary.review(RANGE, Grade.of(random.nextInt(1, 5))));
            LearnerState learner = diary.learner();
            DiagramProgress progress = progress(learner, RANGE);
            LocalDate last = LocalDate.ofEpochDay(progress.history().lastDay());
            assertThat(progress.memory().stability()).isBetween(0.001, 36_500.0);
            assertThat(progress.memory().difficulty()).isBetween(1.0, 10.0);
            assertThat(progress.due().day()).isBetween(last, last.plusDays(365));
            assertThat(progress.retrievability(learner.model(), last.minusDays(2))).isEqualTo(1);
            assertThat(progress.retrievability(learner.model(), last.plusDays(9)))
                .isBetween(0.0, 1.0);
          }
        });
  }

  @Test
  void state_anyOrderOfTheEvents_isTheSame() {
    Seeds.each(
        40,
        random -> {
          List<Event> events = new ArrayList<>();
          for (String device : List.of("laptop", "phone", "tablet")) {
            Diary diary = new Diary(device);
            for (int i = 0; i < 25; i++) {
              OffsetDateTime at =
                  OffsetDateTime.parse("2026-01-05T00:00:00Z").plusHours(random.nextInt(400));
              Event event = diary.add(at, fact(random.nextInt(8), random.nextInt(1, 5)));
              if (random.nextInt(6) == 0) {
                diary.add(at.plusHours(1), new Fact.Retraction(List.of(event.id())));
              }
            }
            events.addAll(diary.events());
          }
          LearnerState expected = fold(events);
          Collections.shuffle(events, new java.util.Random(random.nextLong()));
          LearnerState actual = fold(events);
          assertThat(actual.records()).isEqualTo(expected.records());
          assertThat(actual.plan()).isEqualTo(expected.plan());
          assertThat(actual.openedPhases()).isEqualTo(expected.openedPhases());
          assertThat(actual.settings().rollover()).isEqualTo(expected.settings().rollover());
          assertThat(actual.progress().keySet()).isEqualTo(expected.progress().keySet());
          actual
              .progress()
              .forEach(
                  (id, progress) -> {
                    assertThat(progress.memory()).isEqualTo(progress(expected, id).memory());
                    assertThat(progress.due()).isEqualTo(progress(expected, id).due());
                  });
        });
  }

  private static LearnerState fold(List<Event> events) {
    return JournalFold.now(new Journal(events), Bundled.catalog(), Bundled.curriculum());
  }

  private static Fact fact(int kind, int number) {
    return switch (kind) {
      case 0 -> new Fact.Setting("rollover", "" + number);
      case 1 -> new Fact.PlanStart("extended", LocalDate.of(2026, 1, number), null);
      case 2 -> new Fact.PhaseOpen(number);
      case 3, 4 -> Diary.review(HASH, Grade.of(number));
      default -> Diary.review(RANGE, Grade.of(number));
    };
  }

  @Test
  void settings_unknownOrUnreadable_changeNothing() {
    Diary diary = new Diary();
    diary.set("2026-01-05T10:00:00Z", "telepathy", "on");
    diary.set("2026-01-05T10:00:01Z", "rollover", "25");
    diary.set("2026-01-05T10:00:02Z", "weekdays", "0,0,0,0,0,0,0");
    assertThat(diary.learner().settings().rollover()).hasHours(4);
  }

  @Test
  void planStart_hoursThatNoPlanTakes_fallsBackToThePathway() {
    Diary diary = new Diary();
    diary.add(
        "2026-01-05T10:00:00Z", new Fact.PlanStart("balanced", LocalDate.of(2026, 1, 5), 5000.0));
    assertThat(diary.learner().settings().weeklyHours(Bundled.curriculum())).isEqualTo(24.5);
  }

  @Test
  void planStart_second_replacesThePlanAndKeepsTheMemory() {
    Diary diary = new Diary();
    diary.start("2026-01-05T09:00:00Z", "intensive", "2026-01-05");
    diary.add("2026-01-05T09:01:00Z", new Fact.PhaseOpen(4));
    diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    diary.start("2026-02-02T09:00:00Z", "extended", "2026-02-09");
    LearnerState learner = diary.learner();
    assertThat(learner.plan()).isEqualTo(new PlanChoice(LocalDate.of(2026, 2, 9), true));
    assertThat(learner.settings().pathway(Bundled.curriculum()).id()).isEqualTo("extended");
    assertThat(learner.openedPhases()).isEmpty();
    assertThat(learner.progress()).containsKey(RANGE);
  }

  @Test
  void plan_notStarted_beginsWithTheFirstReview() {
    Diary diary = new Diary();
    diary.set("2026-01-01T10:00:00Z", "seed", "7");
    diary.review("2026-01-06T01:00:00Z", RANGE, GOOD);
    assertThat(diary.learner().plan()).isEqualTo(new PlanChoice(LocalDate.of(2026, 1, 5), false));
  }

  @Test
  void complete_recallOnTheSameStudyDay_doesNotCount() {
    Diary diary = new Diary();
    diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    diary.review("2026-01-06T01:30:00Z", RANGE, GOOD);
    assertThat(progress(diary.learner(), RANGE).complete()).isFalse();
    diary.review("2026-01-06T10:00:00Z", RANGE, AGAIN);
    assertThat(progress(diary.learner(), RANGE).complete()).isFalse();
    diary.review("2026-01-07T10:00:00Z", RANGE, HARD);
    assertThat(progress(diary.learner(), RANGE).complete()).isTrue();
    diary.review("2026-01-08T10:00:00Z", RANGE, AGAIN);
    assertThat(progress(diary.learner(), RANGE).complete()).isTrue();
  }

  @Test
  void standing_throughALife_isTheFirstThatHolds() {
    Diary diary = new Diary();
    assertThat(diary.learner().standingOf(RANGE)).isEqualTo(Standing.NEW);
    diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    assertThat(diary.learner().standingOf(RANGE)).isEqualTo(Standing.LEARNING);
    diary.review("2026-01-08T10:00:00Z", RANGE, GOOD);
    assertThat(diary.learner().standingOf(RANGE)).isEqualTo(Standing.YOUNG);
    diary.review("2026-01-20T10:00:00Z", RANGE, GOOD);
    diary.review("2026-03-10T10:00:00Z", RANGE, GOOD);
    assertThat(diary.learner().standingOf(RANGE)).isEqualTo(Standing.MASTERED);
    diary.review("2026-03-11T10:00:00Z", RANGE, AGAIN);
    assertThat(diary.learner().standingOf(RANGE)).isEqualTo(Standing.YOUNG);
    assertThat(progress(diary.learner(), RANGE).masteredOnce()).isTrue();
    for (int day = 12; day < 17; day++) {
      diary.review("2026-03-" + day + "T10:00:00Z", RANGE, AGAIN);
    }
    assertThat(diary.learner().standingOf(RANGE)).isEqualTo(Standing.LEECH);
  }

  @Test
  void stateAtStartOfADay_reviewsOfThatDay_haveNotHappenedButChoicesHave() {
    Diary diary = new Diary();
    diary.review("2026-01-05T10:00:00Z", RANGE, GOOD);
    diary.review("2026-01-06T10:00:00Z", HASH, GOOD);
    diary.set("2026-01-06T11:00:00Z", "cap.new", "3");
    LearnerState learner =
        JournalFold.atStartOf(
            LocalDate.of(2026, 1, 6), diary.journal(), Bundled.catalog(), Bundled.curriculum());
    assertThat(learner.progress()).containsOnlyKeys(RANGE);
    assertThat(learner.settings().newPerDay(Bundled.curriculum())).isEqualTo(3);
  }

  @Test
  void renamedDiagram_loggedUnderItsOldId_keepsItsHistory() {
    Diagram renamed =
        new Diagram(
            "a/new",
            "New",
            "c",
            "a",
            1,
            10,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of("a/old"),
            false);
    Catalog catalog =
        new Catalog(
            List.of(new Category("c", "C", 10, List.of(new Group("a", "A")))),
            List.of(renamed),
            _ -> null);
    Diary diary = new Diary();
    diary.review("2026-01-05T10:00:00Z", "a/old", GOOD);
    diary.review("2026-01-06T10:00:00Z", "a/new", GOOD);
    LearnerState learner = JournalFold.now(diary.journal(), catalog, Bundled.curriculum());
    assertThat(learner.progress()).containsOnlyKeys("a/new");
    assertThat(progress(learner, "a/new").complete()).isTrue();
  }
}
