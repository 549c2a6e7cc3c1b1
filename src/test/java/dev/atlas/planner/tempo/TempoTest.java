package dev.atlas.planner.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TempoTest {

  private static final Catalog CATALOG = Bundled.catalog();
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate LATER = START.plusDays(30);
  private static final List<Diagram> PATTERNS =
      CATALOG.diagrams().stream().filter(d -> d.category().equals("patterns")).toList();

  private final Diary diary = new Diary();

  private static OffsetDateTime at(LocalDate day, int minute) {
    return day.atTime(8, 0).plusMinutes(minute).atOffset(ZoneOffset.UTC);
  }

  private void log(LocalDate day, int minute, Diagram diagram, @Nullable Integer seconds) {
    diary.add(at(day, minute), new Fact.Review(diagram.id(), Grade.GOOD, null, seconds, null));
  }

  /** Studies patterns, two a day from the start, each taking so much of its nominal time. */
  private TempoTest studies(int count, double share) {
    for (int i = 0; i < count; i++) {
      Diagram diagram = PATTERNS.get(i);
      log(START.plusDays(i / 4), i, diagram, (int) (diagram.minutes() * 60 * share));
    }
    return this;
  }

  private Tempo tempo() {
    return tempo(diary.journal(), LATER);
  }

  private static Tempo tempo(Journal journal, LocalDate date) {
    LearnerState state = JournalFold.atStartOf(date, journal, CATALOG, Bundled.curriculum());
    PlanCalendar calendar = new PlanCalendar(Bundled.curriculum(), state.settings(), START);
    return Tempo.of(CATALOG, calendar, state, date);
  }

  private static double meanShare(Tempo tempo) {
    return PATTERNS.stream()
        .mapToDouble(d -> (double) tempo.studyMinutes(d) / d.minutes())
        .average()
        .orElseThrow();
  }

  @Test
  void minutes_withoutAnyDuration_areNominal() {
    for (int i = 0; i < 20; i++) {
      log(START, i, PATTERNS.get(i), null);
    }
    assertThat(CATALOG.diagrams())
        .allMatch(d -> tempo().studyMinutes(d) == d.minutes())
        .allMatch(d -> tempo().recallShare(d) == 1);
  }

  @Test
  void minutes_ofManySlowStudies_approachTheLearnersOwn() {
    assertThat(meanShare(studies(80, 1.6).tempo())).isCloseTo(1.6, within(0.1));
  }

  @Test
  void minutes_ofTwoSlowStudies_moveLittle() {
    assertThat(meanShare(studies(2, 2).tempo())).isBetween(1.0, 1.5);
  }

  @Test
  void minutes_aForgottenClock_countsAsThreeTimesTheNominal() {
    log(START, 0, PATTERNS.getFirst(), 8 * 3600);
    Tempo forgotten = tempo();
    Diary other = new Diary();
    other.add(
        at(START, 0),
        new Fact.Review(
            PATTERNS.getFirst().id(), Grade.GOOD, null, PATTERNS.getFirst().minutes() * 180, null));
    Tempo slow = tempo(other.journal(), LATER);
    assertThat(PATTERNS).allMatch(d -> forgotten.studyMinutes(d) == slow.studyMinutes(d));
  }

  @Test
  void minutes_ofAnotherCategory_followTheKindAsAWhole() {
    studies(80, 1.6);
    Diagram company =
        CATALOG.diagrams().stream()
            .filter(d -> d.category().equals("companies"))
            .findFirst()
            .orElseThrow();
    assertThat((double) tempo().studyMinutes(company) / company.minutes()).isBetween(1.4, 1.65);
    assertThat(tempo().recallShare(company)).isEqualTo(1);
  }

  @Test
  void minutes_ofAHardDiagram_areLongerThanThoseOfItsNeighbours() {
    Diagram hard = PATTERNS.getFirst();
    for (int i = 0; i < 6; i++) {
      log(START.plusDays(i), 0, hard, 600);
      log(START.plusDays(i), 1, PATTERNS.get(1), 300);
    }
    assertThat(tempo().recallShare(hard)).isGreaterThan(tempo().recallShare(PATTERNS.get(1)));
  }

  @Test
  void minutes_ofTheDayItselfAndOfLongAgo_teachNothing() {
    studies(80, 1.6);
    Tempo first = tempo(diary.journal(), START);
    Tempo late = tempo(diary.journal(), START.plusDays(200));
    assertThat(PATTERNS)
        .allMatch(d -> first.studyMinutes(d) == d.minutes())
        .allMatch(d -> late.studyMinutes(d) == d.minutes());
  }

  @Test
  void minutes_eventsInAnyOrder_areTheSame() {
    studies(60, 1.37);
    Tempo tempo = tempo();
    List<Event> shuffled = new ArrayList<>(diary.events());
    Collections.shuffle(shuffled, new Random(7));
    Tempo other = tempo(new Journal(shuffled), LATER);
    assertThat(CATALOG.diagrams()).allMatch(d -> tempo.studyMinutes(d) == other.studyMinutes(d));
  }
}
