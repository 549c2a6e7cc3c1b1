package dev.atlas.planner.agenda;

import dev.atlas.assessment.Attempt;
import dev.atlas.catalog.Catalog;
import dev.atlas.learner.tracking.HeldInterview;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.planner.agenda.DueExams.DuePart;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Recovery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The minutes that exams and interviews will take of the days to come, by the rules of {@link
 * Agenda}, for somebody who sits and holds each on the first day that has it. Errors that will be
 * revisited are not known, but take of each day what they took of the last weeks'.
 */
public final class AgendaAhead {

  /** Nothing is sat and nothing is held. */
  public static final AgendaAhead NONE = new AgendaAhead(LocalDate.EPOCH, new int[0]);

  /** How far back revisits are counted; as far as settled errors are at hand. */
  private static final int PAST_DAYS = 42;

  private final LocalDate from;
  private final int[] minutes;

  private AgendaAhead(LocalDate from, int[] minutes) {
    this.from = from;
    this.minutes = minutes;
  }

  /**
   * The agenda of so many days.
   *
   * @param tracking what was sat and held before the first of them
   */
  public static AgendaAhead of(
      Catalog catalog, PlanCalendar calendar, Tracking tracking, LocalDate from, int days) {
    List<Attempt> attempts = new ArrayList<>(tracking.attempts());
    List<HeldInterview> interviews = new ArrayList<>(tracking.heldInterviews());
    int[] minutes = new int[days];
    int revisits = revisitMinutes(calendar, tracking, from);
    for (int i = 0; i < days; i++) {
      LocalDate day = from.plusDays(i);
      minutes[i] = calendar.minutes(day) > 0 ? revisits : 0;
      if (calendar.minutes(day) > 0 && calendar.recovery(day) == Recovery.OVER) {
        for (DuePart due : DueExams.parts(catalog, calendar, attempts, day)) {
          minutes[i] += due.part().minutes();
          sit(attempts, due, day);
        }
        for (AgendaItem due : DueInterviews.of(calendar, interviews, day)) {
          minutes[i] += due.minutes();
          interviews.add(new HeldInterview(day, due.minutes(), 0));
        }
      }
    }
    return new AgendaAhead(from, minutes);
  }

  /** Minutes of a study day that went to errors in the weeks before a day. */
  private static int revisitMinutes(PlanCalendar calendar, Tracking tracking, LocalDate before) {
    LocalDate past = before.minusDays(PAST_DAYS);
    LocalDate since = past.isBefore(calendar.start()) ? calendar.start() : past;
    long revisits =
        tracking.revisits().stream()
            .filter(each -> !each.day().isBefore(since) && each.day().isBefore(before))
            .count();
    int days = calendar.studyDays(since, before);
    return days == 0 ? 0 : Math.round((float) revisits * Agenda.REVISIT_MINUTES / days);
  }

  private static void sit(List<Attempt> attempts, DuePart due, LocalDate day) {
    Attempt open = due.attempt();
    Map<String, Attempt.Result> results = new HashMap<>(open == null ? Map.of() : open.results());
    results.put(due.part().id(), new Attempt.Result(day, due.part().points(), null));
    attempts.remove(open);
    attempts.add(new Attempt("", due.exam().id(), 0, day, false, Map.copyOf(results)));
  }

  /** Minutes of a day; 0 for one that was not looked at. */
  public int minutes(LocalDate day) {
    long index = day.toEpochDay() - from.toEpochDay();
    return index < 0 || index >= minutes.length ? 0 : minutes[(int) index];
  }
}
