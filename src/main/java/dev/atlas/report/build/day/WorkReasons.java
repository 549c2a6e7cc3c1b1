package dev.atlas.report.build.day;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.InterviewQuota;
import dev.atlas.assessment.Papers;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.planner.agenda.Agenda;
import dev.atlas.planner.agenda.DueExams;
import dev.atlas.planner.agenda.DueInterviews;
import dev.atlas.planner.calendar.DueReadings;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.calendar.Recovery;
import dev.atlas.report.PlanReport;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.upkeep.MaintenanceRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a day's queue holds work beside its diagrams, or why not: readings, parts of exams and of
 * maintenance, interviews, errors to revisit.
 *
 * @param situation what is reported of
 * @param today the study day
 * @param atStart the state at its start, which the queue depends on
 * @param items the queue
 */
record WorkReasons(
    Situation situation, LocalDate today, LearnerState atStart, List<TodayReport.Item> items) {

  private static final int DAYS_A_WEEK = 7;

  /** Why, of the id of an item of the queue or of anything else that a queue may hold. */
  TodayReport.Work of(String id) {
    for (TodayReport.Item item : items) {
      if (item.id().equals(id)) {
        String verdict = item.reason() + (item.done() ? "; it is done" : "");
        return new TodayReport.Work(
            today,
            id,
            item.title(),
            item.kind(),
            item.minutes(),
            true,
            verdict,
            rules(item.kind(), id));
      }
    }
    return absent(id);
  }

  private TodayReport.Work absent(String id) {
    for (Reading reading : situation.curriculum().material().readings()) {
      if (reading.id().equals(id)) {
        return absent(id, reading.title(), "reading", reading.minutes(), whyNot(reading));
      }
    }
    for (Exam exam : Papers.of(situation.catalog())) {
      for (Exam.Part part : exam.parts()) {
        if (id.equals(exam.id() + "/" + part.id())) {
          String title = exam.title() + ": " + part.title();
          return absent(id, title, "exam", part.minutes(), whyNot(exam, part));
        }
      }
    }
    if (id.equals(Upkeep.INTERVIEW)) {
      int week = calendar().week(today);
      int minutes = InterviewQuota.minutes(week, calendar().stretch());
      return absent(id, "Mock interview", "interview", minutes, whyNoInterview());
    }
    Upkeep.Part part = Upkeep.part(id);
    if (part != null) {
      return absent(id, part.title(), "maintenance", part.minutes(), whyNot(part));
    }
    PathStep step = Objects.requireNonNull(situation.curriculum().material().item(id));
    String kind = step.kind().name().toLowerCase(Locale.ROOT);
    return new TodayReport.Work(
        today, id, step.title(), kind, step.minutes(), false, whyNot(step), rules("", id));
  }

  private TodayReport.Work absent(
      String id, String title, String kind, int minutes, String verdict) {
    return new TodayReport.Work(today, id, title, kind, minutes, false, verdict, rules(kind, id));
  }

  private PlanCalendar calendar() {
    return situation.calendar();
  }

  private String whyNot(Reading reading) {
    LocalDate done = practised(reading.id());
    if (done != null) {
      return "it was done on " + done;
    }
    LocalDate turn = DueReadings.turn(calendar(), reading);
    if (turn.isAfter(today)) {
      return "its turn comes on " + turn;
    }
    String closed = closed();
    if (closed != null) {
      return closed;
    }
    return calendar().recovery(today).reviewsOnly()
        ? "its turn came on " + turn + "; the recovery has reviews only"
        : "its turn came on " + turn + "; earlier readings and other work leave it no room";
  }

  private String whyNot(PathStep step) {
    LocalDate done = practised(step.id());
    return done == null
        ? "no day plans the labs, projects and readings of a path: take one when you like"
        : "it was done on " + done;
  }

  private @Nullable LocalDate practised(String id) {
    return situation.learner().practice().stream()
        .filter(record -> record.item().equals(id))
        .map(PracticeRecord::day)
        .findFirst()
        .orElse(null);
  }

  /** Why the day holds nothing at all; null where it holds something. */
  private @Nullable String closed() {
    if (calendar().minutes(today) > 0) {
      return null;
    }
    if (today.isBefore(calendar().start())) {
      return "the plan begins on " + calendar().start();
    }
    return calendar().days().away(today) ? "you are away" : "nothing is planned on a rest day";
  }

  private String whyNot(Exam exam, Exam.Part part) {
    Attempt last = DueExams.last(situation.learner().tracking().attempts(), exam);
    Attempt.Result result = last == null ? null : last.results().get(part.id());
    if (result != null) {
      return "it was sat on " + result.day();
    }
    Exam.Part next = last == null || last.stopped() ? exam.parts().getFirst() : last.next(exam);
    if (next != null && !next.equals(part)) {
      return exam.id() + "/" + next.id() + " comes first, and each part has a day of its own";
    }
    return appointed(
        exam.id() + "/" + part.id(),
        "its days in the queue are over; `atlas assess start "
            + exam.id()
            + "` begins it on any day");
  }

  private String whyNoInterview() {
    return appointed(
        Upkeep.INTERVIEW, "the plan asks for no more; `atlas interview` holds one on any day");
  }

  /** On which day work stands in the queue that has days of its own. */
  private String appointed(String id, String never) {
    String closed = closed();
    if (closed != null) {
      return closed;
    }
    if (calendar().recovery(today) != Recovery.OVER) {
      return "days of recovery have no exams and no interviews";
    }
    LocalDate next = Agenda.next(situation.catalog(), calendar(), atStart, today, id);
    return next == null ? never : "its next day is " + next;
  }

  private String whyNot(Upkeep.Part part) {
    PlanReport.Maintenance maintenance =
        MaintenanceRows.of(situation.catalog(), calendar(), situation.learner(), today);
    if (maintenance == null) {
      return "maintenance begins when the plan is finished";
    }
    LocalDate done = practised(part.id());
    String before = done == null ? "" : "it was done on " + done + ", and ";
    for (PlanReport.RhythmRow row : maintenance.rhythms()) {
      if (row.parts().contains(part.title()) && row.from() != null && row.from().isAfter(today)) {
        return before + "the next day of its " + row.rhythm() + " rhythm is " + row.from();
      }
    }
    return before + "the day's reviews leave too little of its minutes";
  }

  /** What the planner goes by with work of a kind. */
  private List<TodayReport.Rule> rules(String kind, String id) {
    List<TodayReport.Rule> rules = new ArrayList<>();
    switch (kind) {
      case "reading" -> {
        rule("Turn", turn(id), rules);
        rule("Room", "what all else leaves of the day, and at most half of it", rules);
        rule("Length", "one that no day has room for is read in parts, until it is done", rules);
        rule("How", "atlas log " + id + " done", rules);
      }
      case "exam" -> {
        rule("Paper", paper(id), rules);
        rule("Turn", "a part a day, so that the last falls on that day; then a week more", rules);
        rule("Room", "its minutes are taken from the day before any diagram's", rules);
        rule("How", "atlas assess " + id.substring(0, id.indexOf('/')), rules);
      }
      case "interview" -> {
        rule("Week", interviews(), rules);
        rule("Turn", "each on its own day of the week; one not held waits for the next", rules);
        rule("Room", "its minutes are taken from the day before any diagram's", rules);
        rule("How", "atlas interview", rules);
      }
      case "revisit" -> {
        rule("Turn", "from the day that you chose on; three a day, the longest due first", rules);
        rule("How", "atlas error done " + id, rules);
      }
      case "maintenance" -> {
        rule("Room", "what the day's reviews leave; half of its minutes at least", rules);
        rule("Rhythm", "`atlas plan show` has the days of each", rules);
        rule("How", "atlas log " + id + " done", rules);
      }
      // What only a path holds.
      default -> rule("How", "atlas log " + id + " done", rules);
    }
    return List.copyOf(rules);
  }

  private static void rule(String label, String text, List<TodayReport.Rule> rules) {
    rules.add(new TodayReport.Rule(label, text));
  }

  private String turn(String id) {
    return situation.curriculum().material().readings().stream()
        .filter(reading -> reading.id().equals(id))
        .findFirst()
        .map(
            reading ->
                "from "
                    + DueReadings.turn(calendar(), reading)
                    + " on: those of a week are spread over its minutes")
        .orElse("");
  }

  private String paper(String id) {
    Exam exam = Papers.find(Papers.of(situation.catalog()), id.substring(0, id.indexOf('/')));
    return exam == null
        ? ""
        : exam.title()
            + ", by "
            + DueExams.by(exam, calendar())
            + ", the end of week "
            + exam.week()
            + " of a plan of "
            + situation.curriculum().weeks()
            + " weeks";
  }

  private String interviews() {
    int week = calendar().week(today);
    LocalDate first = calendar().start().plusDays((long) (week - 1) * DAYS_A_WEEK);
    long held =
        DueInterviews.held(
            situation.learner().tracking().heldInterviews(), first, today.plusDays(1));
    int quota = InterviewQuota.ofWeek(week, calendar().stretch());
    return quota == 0
        ? "the plan asks for none in this one"
        : "the plan asks for " + quota + " in this one; held so far: " + held;
  }
}
