package dev.atlas.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.memory.Grade;
import dev.atlas.planner.PlanTables;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import dev.atlas.report.PeriodReport.KeyResultState;
import dev.atlas.report.build.KeyResultRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On which day key results were met, and what is said of those that were not. */
class PaceTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary().start("2026-01-05T08:00:00Z", "intensive", "2026-01-05");

  private Pace pace(LocalDate day) {
    LearnerState learner = diary.learner();
    return new Pace(Bundled.catalog(), calendar(learner), learner, day);
  }

  private static PlanCalendar calendar(LearnerState learner) {
    return new PlanCalendar(Bundled.curriculum(), learner.settings(), START);
  }

  private KeyResultState state(String id, LocalDate day) {
    return KeyResultRows.of(pace(day), calendar(diary.learner()), Map.of()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static KeyResult keyResult(String id) {
    return Bundled.curriculum().keyResults().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Completes the foundation, the last diagram of it on a day of its own. */
  private void foundation(String last) {
    List<Diagram> diagrams =
        Bundled.catalog().diagrams().stream()
            .filter(d -> keyResult("KR1").categories().contains(d.category()))
            .toList();
    for (Diagram diagram : diagrams) {
      boolean isLast = diagram.equals(diagrams.getLast());
      diary.review("2026-01-06T09:00:00Z", diagram.id(), Grade.GOOD);
      diary.review((isLast ? last : "2026-01-12") + "T09:00:00Z", diagram.id(), Grade.HARD);
    }
  }

  @Test
  void countedResult_lastDiagramCompleteInTime_isMetOnThatDay() {
    foundation("2026-02-01");
    assertThat(pace(START.plusDays(40)).metOn(keyResult("KR1"))).isEqualTo("2026-02-01");
    assertThat(state("KR1", START.plusDays(40))).isEqualTo(KeyResultState.MET);
  }

  @Test
  void countedResult_lastDiagramCompleteAfterItsDeadline_isMetLate() {
    foundation("2026-02-02");
    assertThat(state("KR1", START.plusDays(40))).isEqualTo(KeyResultState.MET_LATE);
  }

  /** Patterns without their first group are complete; then the plan is relieved of the others. */
  private LearnerState relievedOfPatterns() {
    String kept = Bundled.catalog().diagrams().getFirst().group();
    List<String> groups =
        Bundled.catalog().diagrams().stream()
            .filter(d -> d.category().equals("patterns") && !d.group().equals(kept))
            .peek(d -> diary.review("2026-01-06T09:00:00Z", d.id(), Grade.GOOD))
            .peek(d -> diary.review("2026-01-12T09:00:00Z", d.id(), Grade.GOOD))
            .map(Diagram::group)
            .distinct()
            .toList();
    diary.add("2026-01-13T09:00:00Z", new Fact.Adjustment(groups));
    return diary.learner();
  }

  @Test
  void countedResult_planRelievedOfWhatIsComplete_countsOnlyWhatItsTargetStillMeans() {
    LearnerState learner = relievedOfPatterns();
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), learner.settings(), START, learner.days());
    LocalDate day = START.plusDays(10);
    Pace.Standing first =
        new Pace(Bundled.catalog(), calendar, learner, day).standings().getFirst();
    assertThat(first.keyResult().target()).isEqualTo(164);
    assertThat(first.value()).isZero();
    assertThat(first.metOn()).isNull();
    PlanTable table = PlanTables.of(Bundled.catalog(), calendar, Tempo.NOMINAL);
    Deck deck = new Deck(table, learner, day);
    assertThat(deck.studied()).isEqualTo(76);
    assertThat(deck.completeIn(table.category("patterns"))).isZero();
  }

  @Test
  void countedResult_neverMet_isBehindUntilItsDeadlineAndMissedAfterIt() {
    assertThat(pace(START).metOn(keyResult("KR1"))).isNull();
    assertThat(state("KR1", START)).isEqualTo(KeyResultState.ON_CURVE);
    assertThat(state("KR1", LocalDate.of(2026, 2, 1))).isEqualTo(KeyResultState.BEHIND);
    assertThat(state("KR1", LocalDate.of(2026, 2, 2))).isEqualTo(KeyResultState.MISSED);
  }

  @Test
  void finalPaper_firstAttemptWithThePoints_isTheDay() {
    assertThat(state("KR6", START)).isEqualTo(KeyResultState.NO_DATA);
    sit("2026-04-10", 40);
    assertThat(pace(START.plusWeeks(15)).metOn(keyResult("KR6"))).isNull();
    sit("2026-04-20", 1000);
    sit("2026-04-25", 1000);
    assertThat(pace(START.plusWeeks(16)).metOn(keyResult("KR6"))).isEqualTo("2026-04-20");
  }

  private void sit(String day, double points) {
    EventId attempt = diary.add(day + "T09:00:00Z", new SelfReport.ExamStart("final", 1)).id();
    for (String part : List.of("speed", "design", "incident", "capacity", "selection", "wisdom")) {
      diary.add(
          day + "T10:00:00Z",
          new SelfReport.ExamScore(attempt, part, points, Map.of(), null, null));
    }
  }

  @Test
  void knowledge_isNeverMetForGood() {
    foundation("2026-02-01");
    assertThat(pace(START.plusWeeks(20)).metOn(keyResult("KR5"))).isNull();
    assertThat(state("KR5", START.plusWeeks(40))).isEqualTo(KeyResultState.BEHIND);
  }
}
