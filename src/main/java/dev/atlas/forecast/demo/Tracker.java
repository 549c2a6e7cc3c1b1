package dev.atlas.forecast.demo;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Lots;
import dev.atlas.assessment.Papers;
import dev.atlas.assessment.Scenario;
import dev.atlas.catalog.Diagram;
import dev.atlas.forecast.demo.words.CheckIns;
import dev.atlas.forecast.demo.words.Mistakes;
import dev.atlas.forecast.demo.words.Sheets;
import dev.atlas.forecast.demo.words.Spoken;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.planner.agenda.Agenda;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.agenda.DueExams;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What the learner does beside redrawing: check-ins, exams, interviews, errors, judgements. */
final class Tracker {

  private static final int SECONDS_A_MINUTE = 60;
  private static final double MINUTES_AN_HOUR = 60;
  private static final double MORNINGS = 0.85;
  private static final double RESTING_MORNINGS = 0.3;
  private static final double EVENINGS = 0.5;
  private static final double WRITTEN_DOWN = 0.45;
  private static final int JUDGED = 3;
  private static final int NOTE_EVERY = 2;

  private static final List<String> NOTES =
      List.of(
          "Ask in the next design review why we have no retry budget",
          "The lease diagrams want one evening together",
          "Draw the boxes last, the arrows first");

  private final Demo demo;
  private final Notebook notebook;
  private final DayClock clock;
  private final Hand hand;
  private final Weather weather;
  private final SplittableRandom random;
  private final CheckIns checkIns;
  private final Mistakes mistakes;
  private final Sheets sheets;
  private final Spoken spoken = new Spoken();
  private final List<String> failed = new ArrayList<>();
  private boolean begun;

  Tracker(
      Demo demo,
      Notebook notebook,
      DayClock clock,
      Hand hand,
      Weather weather,
      SplittableRandom random) {
    this.demo = demo;
    this.notebook = notebook;
    this.clock = clock;
    this.hand = hand;
    this.weather = weather;
    this.random = random;
    checkIns = new CheckIns(random.split());
    mistakes = new Mistakes(random.split());
    sheets = new Sheets(random.split());
  }

  /** What was said so far. */
  Tracking tracking() {
    return spoken.tracking();
  }

  /** The check-in of a morning, on most days. */
  void morning(LocalDate day, int minutes) {
    failed.clear();
    double chance = minutes > 0 ? MORNINGS : RESTING_MORNINGS;
    begun = weather.well(day) && random.nextDouble() < chance;
    if (begun) {
      say(day, checkIns.morning(weather.spirit(day), minutes / MINUTES_AN_HOUR));
      clock.pass(SECONDS_A_MINUTE);
    }
  }

  /** Does what the day's agenda holds. */
  void work(Agenda agenda, DemoPlan plan, LocalDate day, double done) {
    for (AgendaItem item : agenda.items()) {
      clock.pass(item.minutes() * SECONDS_A_MINUTE);
      if (clock.open() && random.nextDouble() < done) {
        switch (item.kind()) {
          case EXAM -> exam(item, plan, day);
          case INTERVIEW -> interview(item, plan, day);
          case REVISIT -> say(day, mistakes.again(EventId.parse(item.id()), day));
          case MAINTENANCE -> say(day, new Fact.Practice(item.id(), null, null));
        }
      }
    }
  }

  private void exam(AgendaItem item, DemoPlan plan, LocalDate day) {
    int slash = item.id().indexOf('/');
    Exam exam = Papers.find(Papers.of(demo.catalog()), item.id().substring(0, slash));
    Exam.Part part = exam == null ? null : exam.part(item.id().substring(slash + 1));
    if (exam == null || part == null) {
      return;
    }
    List<Attempt> attempts = tracking().attempts();
    Attempt last = DueExams.last(attempts, exam);
    if (last == null || !last.open(exam)) {
      long seed = Lots.seed(plan.calendar().settings().seed(), exam.id(), attempts.size()) >>> 33;
      say(day, new SelfReport.ExamStart(exam.id(), seed));
      last = DueExams.last(tracking().attempts(), exam);
    }
    if (last != null && last.open(exam)) {
      double knowledge = knowledge(part, last.seed(), plan, day);
      say(day, sheets.part(EventId.parse(last.id()), part, knowledge));
    }
  }

  /** Mean chance of recall of what a part draws, or of everything studied. */
  private double knowledge(Exam.Part part, long seed, DemoPlan plan, LocalDate day) {
    Exam.Draw draw = part.draw();
    int[] asked =
        draw == null
            ? plan.known()
            : draw.from(demo.catalog(), seed).stream()
                .mapToInt(diagram -> plan.table().index(diagram.id()))
                .toArray();
    return Arrays.stream(asked).mapToDouble(i -> hand.chance(i, day)).average().orElse(0);
  }

  private void interview(AgendaItem item, DemoPlan plan, LocalDate day) {
    long seed = plan.calendar().settings().seed();
    int held = tracking().interviews().size();
    Diagram scenario = Scenario.draw(demo.catalog(), Scenario.seed(seed, held));
    if (scenario != null) {
      double weeks = plan.calendar().pathway().weeks();
      double progress = Math.min(1, plan.calendar().week(day) / weeks);
      say(day, sheets.interview(scenario.id(), item.minutes(), progress));
    }
  }

  /** A recall failed. */
  void failed(String diagram) {
    failed.add(diagram);
  }

  /** What is written down at the end of a day. */
  void evening(DemoPlan plan, LocalDate day) {
    if (!failed.isEmpty() && random.nextDouble() < WRITTEN_DOWN) {
      say(day, mistakes.of(failed.get(random.nextInt(failed.size())), day));
    }
    if (begun && random.nextDouble() < EVENINGS) {
      say(day, checkIns.evening(weather.spirit(day)));
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY && weather.well(day)) {
      int[] known = plan.known();
      for (int k = 0; k < JUDGED && known.length > 0; k++) {
        int diagram = known[random.nextInt(known.length)];
        say(day, sheets.depth(plan.table().diagram(diagram).id(), hand.halfLife(diagram)));
      }
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY && weather.week(day) % NOTE_EVERY == 1) {
      say(day, new SelfReport.Note(null, NOTES.get(random.nextInt(NOTES.size()))));
    }
  }

  private void say(LocalDate day, Fact fact) {
    if (clock.open() && notebook.room(day)) {
      for (Event event : notebook.write(clock.moment(), fact)) {
        spoken.take(event, day);
      }
    }
  }
}
