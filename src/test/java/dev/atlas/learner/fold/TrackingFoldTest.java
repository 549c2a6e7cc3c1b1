package dev.atlas.learner.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Standing;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingFoldTest {

  private static final String RANGE = "sharding/range-sharding";
  private static final String HASH = "sharding/hash-sharding";
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary();

  private static Fact know(Grade grade, String... diagrams) {
    return new Fact.Know(List.of(diagrams), grade);
  }

  private DiagramProgress progress(String diagram) {
    return Objects.requireNonNull(diary.learner().progressOf(diagram));
  }

  @Test
  void know_untouchedDiagram_countsAsStudiedWithoutAReview() {
    diary.add("2026-01-05T10:00:00Z", know(Grade.EASY, RANGE, HASH));
    LearnerState learner = diary.learner();
    assertThat(learner.standingOf(RANGE)).isEqualTo(Standing.LEARNING);
    assertThat(progress(RANGE).memory().stability()).isEqualTo(8.2956);
    assertThat(learner.records()).isEmpty();
    assertThat(learner.recalls()).isZero();
    assertThat(learner.log().days().isEmpty()).isTrue();
    assertThat(learner.plan()).isNull();
  }

  @Test
  void know_thenReview_isARecallThatCompletesOnALaterDay() {
    diary.add("2026-01-05T10:00:00Z", know(Grade.GOOD, RANGE));
    diary.review("2026-01-07T10:00:00Z", RANGE, Grade.GOOD);
    assertThat(diary.learner().records())
        .extracting(StudyRecord::study, StudyRecord::firstOfDay)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(false, true));
    assertThat(progress(RANGE).complete()).isTrue();
    assertThat(diary.learner().tracking().known()).containsOnlyKeys(RANGE);
  }

  @Test
  void know_afterAReview_saysNothing() {
    diary.review("2026-01-05T10:00:00Z", RANGE, Grade.AGAIN);
    diary.add("2026-01-05T11:00:00Z", know(Grade.EASY, RANGE));
    assertThat(progress(RANGE).history().size()).isEqualTo(1);
    assertThat(progress(RANGE).history().lastGrade()).isEqualTo(Grade.AGAIN);
    assertThat(diary.learner().tracking().known()).isEmpty();
  }

  @Test
  void know_twiceBeforeAnyReview_theLastHolds() {
    diary.add("2026-01-05T10:00:00Z", know(Grade.EASY, RANGE));
    diary.add("2026-01-05T11:00:00Z", know(Grade.HARD, RANGE));
    assertThat(progress(RANGE).history().size()).isEqualTo(1);
    assertThat(progress(RANGE).history().lastGrade()).isEqualTo(Grade.HARD);
  }

  @Test
  void know_undone_leavesNothing() {
    Event said = diary.add("2026-01-05T10:00:00Z", know(Grade.EASY, RANGE));
    diary.add("2026-01-05T11:00:00Z", new Fact.Retraction(List.of(said.id())));
    assertThat(diary.learner().progress()).isEmpty();
  }

  @Test
  void know_today_countsAtTheStartOfTodayButNotAtTheEndOfYesterday() {
    diary.review("2026-01-04T10:00:00Z", HASH, Grade.GOOD);
    diary.add("2026-01-05T10:00:00Z", know(Grade.GOOD, RANGE));
    diary.review("2026-01-05T12:00:00Z", RANGE, Grade.AGAIN);
    LearnerState now = diary.learner();
    DiagramProgress atStart =
        Objects.requireNonNull(
            now.atStartOf(MONDAY, Bundled.catalog(), Bundled.curriculum()).progressOf(RANGE));
    assertThat(atStart.history().size()).isEqualTo(1);
    assertThat(atStart.history().lastGrade()).isEqualTo(Grade.GOOD);
    LearnerState yesterday =
        now.atEndOf(MONDAY.minusDays(1), Bundled.catalog(), Bundled.curriculum());
    assertThat(yesterday.progress()).containsOnlyKeys(HASH);
  }

  @Test
  void hold_theLatestOfADiagram_holdsUntilItsDay() {
    diary.add("2026-01-05T10:00:00Z", new Fact.Hold(RANGE, Fact.Hold.Kind.SUSPEND, null));
    diary.add(
        "2026-01-05T11:00:00Z", new Fact.Hold(RANGE, Fact.Hold.Kind.BURY, MONDAY.plusDays(1)));
    assertThat(diary.learner().tracking().held(RANGE, MONDAY)).isTrue();
    assertThat(diary.learner().tracking().held(RANGE, MONDAY.plusDays(1))).isFalse();
    diary.add("2026-01-05T12:00:00Z", new Fact.Hold(RANGE, Fact.Hold.Kind.LIFT, null));
    assertThat(diary.learner().tracking().holds()).isEmpty();
  }

  @Test
  void revisit_thatSettlesAnError_isDueNoMore() {
    Event error =
        diary.add(
            "2026-01-02T10:00:00Z",
            new SelfReport.Mistake(
                SelfReport.Mistake.Kind.FACTUAL, RANGE, "wrong way", null, null, MONDAY));
    assertThat(diary.learner().tracking().revisitsDue(MONDAY.minusDays(1))).isEmpty();
    assertThat(diary.learner().tracking().revisitsDue(MONDAY)).hasSize(1);
    diary.add("2026-01-05T10:00:00Z", new SelfReport.Revisit(error.id(), MONDAY.plusDays(7)));
    assertThat(diary.learner().tracking().revisitsDue(MONDAY)).isEmpty();
    assertThat(diary.learner().tracking().revisitsDue(MONDAY.plusDays(7))).hasSize(1);
    diary.add("2026-01-12T10:00:00Z", new SelfReport.Revisit(error.id(), null));
    assertThat(diary.learner().tracking().revisitsDue(MONDAY.plusDays(70))).isEmpty();
    assertThat(
            diary
                .learner()
                .atStartOf(MONDAY.plusDays(7), Bundled.catalog(), Bundled.curriculum())
                .tracking()
                .revisitsDue(MONDAY.plusDays(7)))
        .as("at the start of the day it was still to do")
        .hasSize(1);
  }

  @Test
  void depth_givenInTwoParts_keepsBoth() {
    diary.add(
        "2026-01-05T10:00:00Z", new SelfReport.Depth(RANGE, SelfReport.Depth.Level.DEEP, null));
    diary.add(
        "2026-01-05T11:00:00Z",
        new SelfReport.Depth(RANGE, null, Set.of(SelfReport.Depth.Point.COSTS)));
    SelfReport.Depth depth = Objects.requireNonNull(diary.learner().tracking().depthOf(RANGE));
    assertThat(depth.level()).isEqualTo(SelfReport.Depth.Level.DEEP);
    assertThat(depth.checklist()).containsExactly(SelfReport.Depth.Point.COSTS);
  }
}
