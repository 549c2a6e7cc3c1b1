package dev.atlas.planner.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaAheadTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private final Diary diary = new Diary();
  private final Map<String, EventId> attempts = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"intensive", "balanced", "extended"})
  void minutesAhead_whoDoesAllOnItsFirstDay_areThoseOfTheDays(String pathway) {
    diary.start("2026-01-04T08:00:00Z", pathway, "2026-01-05");
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), diary.learner().settings(), MONDAY);
    int days = calendar.pathway().weeks() * 7;
    AgendaAhead ahead = AgendaAhead.of(Bundled.catalog(), calendar, Tracking.NONE, MONDAY, days);
    int minutes = 0;
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(days)); day = day.plusDays(1)) {
      LearnerState learner =
          diary.learner().atStartOf(day, Bundled.catalog(), Bundled.curriculum());
      Agenda agenda = Agenda.of(Bundled.catalog(), calendar, learner, day);
      assertThat(ahead.minutes(day)).as("%s", day).isEqualTo(agenda.minutes());
      minutes += agenda.minutes();
      for (AgendaItem item : agenda.items()) {
        complete(item, day);
      }
    }
    assertThat(minutes).isGreaterThan(40 * 60);
  }

  private void complete(AgendaItem item, LocalDate day) {
    String at = day + "T18:00:00Z";
    if (item.kind() == AgendaItem.Kind.INTERVIEW) {
      diary.add(
          at,
          new SelfReport.Interview("netflix/request-flow", item.minutes(), 3, 3, 3, 3, 3, null));
      return;
    }
    String paper = item.id().substring(0, item.id().indexOf('/'));
    String part = item.id().substring(item.id().indexOf('/') + 1);
    EventId attempt =
        attempts.computeIfAbsent(
            paper, _ -> diary.add(at, new SelfReport.ExamStart(paper, 1)).id());
    diary.add(at, new SelfReport.ExamScore(attempt, part, 20, Map.of(), null, null));
  }

  @Test
  void minutesAhead_afterWeeksWithRevisits_holdTheirMinutesOnEveryStudyDay() {
    diary.start("2026-01-04T08:00:00Z", "balanced", "2026-01-05");
    for (int day = 5; day < 17; day++) {
      String at = "2026-01-" + (day < 10 ? "0" : "") + day + "T18:00:00Z";
      SelfReport.Mistake.Kind kind = SelfReport.Mistake.Kind.FACTUAL;
      EventId error =
          diary.add(at, new SelfReport.Mistake(kind, null, "numbers", null, null, MONDAY)).id();
      diary.add(at, new SelfReport.Revisit(error, null));
    }
    PlanCalendar calendar =
        new PlanCalendar(Bundled.curriculum(), diary.learner().settings(), MONDAY);
    LocalDate from = MONDAY.plusDays(14);
    AgendaAhead with =
        AgendaAhead.of(Bundled.catalog(), calendar, diary.learner().tracking(), from, 7);
    AgendaAhead without = AgendaAhead.of(Bundled.catalog(), calendar, Tracking.NONE, from, 7);

    for (LocalDate day = from; day.isBefore(from.plusDays(7)); day = day.plusDays(1)) {
      int revisits = calendar.minutes(day) > 0 ? 5 : 0;
      assertThat(with.minutes(day)).as("%s", day).isEqualTo(without.minutes(day) + revisits);
    }
  }

  @Test
  void minutesAhead_beyondWhatWasLookedAt_areNone() {
    assertThat(AgendaAhead.NONE.minutes(MONDAY)).isZero();
  }
}
