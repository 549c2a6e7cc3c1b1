package dev.atlas.forecast.habits;

import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import dev.atlas.planner.agenda.AgendaAhead;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DayFrames;
import dev.atlas.planner.select.DaySelection;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Learns a learner's habits: plays the last weeks through the planner and compares what each day's
 * queue held with what was logged. A day counts once, however long its queue, for what keeps a
 * learner from one item keeps them from the next.
 */
public final class HabitSurvey {

  /** How far back habits are looked for: people change. */
  public static final int WINDOW_DAYS = 56;

  /** Study days missed in a row beyond these are a break, and whoever asks is back from it. */
  private static final int LONGEST_HABIT = 5;

  private final PlanTable table;
  private final Deck deck;
  private final DaySelection selection;
  private Habits.Tally afterKept = Habits.PRIOR.afterKept();
  private Habits.Tally afterSkipped = Habits.PRIOR.afterSkipped();
  private Habits.Tally newDone = Habits.PRIOR.newDone();
  private Habits.Tally reviewsDone = Habits.PRIOR.reviewsDone();
  private final List<Double> firstGrades = new ArrayList<>(Habits.PRIOR.firstGrades());
  private final List<Double> recallGrades = new ArrayList<>(Habits.PRIOR.recallGrades());
  private int missedInARow;

  /** Days on which the learner said what was known already: work of another kind, not a skip. */
  private final Set<LocalDate> claimed = new HashSet<>();

  private final FailureCount failures = new FailureCount();

  private HabitSurvey(
      PlanTable table,
      PlanCalendar calendar,
      LearnerState before,
      LearnerState now,
      LocalDate from) {
    this.table = table;
    this.deck = new Deck(table, before, from);
    now.tracking().known().values().forEach(known -> claimed.add(known.day()));
    double retention = calendar.settings().retention(calendar.curriculum());
    this.selection = new DaySelection(table, retention, false);
  }

  /** The first day of the survey for a plan, as seen from today. */
  public static LocalDate firstDay(PlanCalendar calendar, LocalDate today) {
    LocalDate earliest = today.minusDays(WINDOW_DAYS);
    return calendar.start().isAfter(earliest) ? calendar.start() : earliest;
  }

  /**
   * The habits that the days before today show.
   *
   * @param before the state at the start of {@link #firstDay}
   * @param now the state today
   */
  public static Habits of(
      PlanTable table,
      PlanCalendar calendar,
      LearnerState before,
      LearnerState now,
      LocalDate today) {
    LocalDate from = firstDay(calendar, today);
    if (!from.isBefore(today)) {
      return Habits.PRIOR;
    }
    HabitSurvey survey = new HabitSurvey(table, calendar, before, now, from);
    DayFrames frames = new DayFrames(table, calendar, from);
    int days = (int) (today.toEpochDay() - from.toEpochDay());
    AgendaAhead agenda = AgendaAhead.of(table.catalog(), calendar, before.tracking(), from, days);
    List<StudyRecord> records = now.records();
    int next = 0;
    while (next < records.size() && records.get(next).day().isBefore(from)) {
      next++;
    }
    for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
      int end = next;
      while (end < records.size() && !records.get(end).day().isAfter(day)) {
        end++;
      }
      survey.day(day, frames.of(day, agenda.minutes(day)), records.subList(next, end));
      next = end;
    }
    return survey.habits();
  }

  private void day(LocalDate day, DayFrame frame, List<StudyRecord> records) {
    if (frame.minutes() > 0 && !(records.isEmpty() && claimed.contains(day))) {
      keep(!records.isEmpty());
      if (!records.isEmpty()) {
        selection.select(frame, deck);
        share(frame, records);
      }
    }
    records.forEach(this::record);
  }

  private void keep(boolean kept) {
    if (missedInARow == 0) {
      afterKept = afterKept.plus(kept ? 1 : 0, kept ? 0 : 1);
    } else if (kept || missedInARow < LONGEST_HABIT) {
      afterSkipped = afterSkipped.plus(kept ? 1 : 0, kept ? 0 : 1);
    }
    missedInARow = kept ? 0 : missedInARow + 1;
  }

  /**
   * What of the queue was done. The queue is that of today's memory model, which may ask for other
   * things than the one of then: who worked as long as planned did all.
   */
  private void share(DayFrame frame, List<StudyRecord> records) {
    int studies = 0;
    int minutes = 0;
    for (StudyRecord record : records) {
      int index = table.index(record.diagram());
      if (index >= 0) {
        studies += record.study() ? 1 : 0;
        minutes +=
            record.study() ? table.minutes(index) : table.recallMinutes(index, frame.redraw());
      }
    }
    boolean all = minutes >= plannedMinutes(frame);
    int fresh = selection.newCount();
    int reviews = selection.reviewCount();
    newDone = more(newDone, fresh, all ? fresh : studies);
    reviewsDone = more(reviewsDone, reviews, all ? reviews : records.size() - studies);
  }

  private int plannedMinutes(DayFrame frame) {
    int minutes = 0;
    for (int k = 0; k < selection.reviewCount(); k++) {
      minutes += table.recallMinutes(selection.review(k), frame.redraw());
    }
    for (int k = 0; k < selection.newCount(); k++) {
      minutes += table.minutes(selection.fresh(k));
    }
    return minutes;
  }

  private static Habits.Tally more(Habits.Tally tally, int planned, long done) {
    if (planned == 0) {
      return tally;
    }
    double share = Math.min(1, (double) done / planned);
    return tally.plus(share, 1 - share);
  }

  private void record(StudyRecord record) {
    int index = table.index(record.diagram());
    if (index < 0) {
      return;
    }
    int day = (int) record.day().toEpochDay();
    int grade = record.grade().number();
    if (!deck.studied(index)) {
      // Without a study, the learner knew it before.
      if (record.study()) {
        add(firstGrades, grade - 1);
      }
      deck.study(index, day, record.grade());
      return;
    }
    if (record.firstOfDay()) {
      double chance = deck.retrievability(index, day);
      failures.add(record.diagram(), chance, record.grade().remembered());
      if (record.grade().remembered()) {
        add(recallGrades, grade - 2);
      }
    }
    deck.recall(index, day, record.grade());
  }

  private static void add(List<Double> counts, int index) {
    counts.set(index, counts.get(index) + 1);
  }

  private Habits habits() {
    return new Habits(
        afterKept,
        afterSkipped,
        newDone,
        reviewsDone,
        List.copyOf(firstGrades),
        List.copyOf(recallGrades),
        failures.onTime(),
        failures.late(),
        failures.own(),
        false);
  }
}
