package dev.atlas.render.text.day;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.TodayReport;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a diagram or other work is in the queue or not, for a terminal. */
public final class WhyText {

  private static final int LABEL = 12;

  private WhyText() {}

  /** Writes the page. */
  public static void write(TodayReport.Why why, Page page) {
    page.line(page.style().strong(Plain.safe(why.diagram().title())));
    page.line(
        page.style()
            .faint(
                Plain.safe(
                    String.join(
                        " · ",
                        why.diagram().id(),
                        why.diagram().category(),
                        "C" + why.diagram().complexity(),
                        why.diagram().minutes() + " min",
                        why.diagram().state()))));
    verdict(why.date(), why.queued(), why.verdict(), page);
    if (why.against() != null) {
      fact("Against", why.against().sentence(), page);
    }
    memory(why.memory(), why.diagram().state().equals("new"), page);
    requires(why.requires(), page);
    gate(why.phase(), page);
    goal(why.goal(), page);
    minutes(why.minutes(), page);
    day(why.day(), page);
  }

  /** Writes the page of work beside the diagrams. */
  public static void write(TodayReport.Work work, Page page) {
    page.line(page.style().strong(Plain.safe(work.title())));
    page.line(
        page.style()
            .faint(
                Plain.safe(
                    String.join(" · ", work.id(), work.kind(), Plain.minutes(work.minutes())))));
    verdict(work.date(), work.queued(), work.verdict(), page);
    work.rules().forEach(rule -> fact(rule.label(), rule.text(), page));
  }

  private static void verdict(LocalDate date, boolean queued, String verdict, Page page) {
    String place = (queued ? "In the queue of " : "Not in the queue of ") + Dates.full(date);
    page.blank().line(Plain.safe(place + ": " + verdict + "."));
    page.blank();
  }

  private static void minutes(TodayReport.Minutes minutes, Page page) {
    String planned = Plain.minutes(minutes.planned());
    fact(
        "Minutes",
        minutes.durations() == 0
            ? planned + ", the nominal time: no duration of its kind is known"
            : planned
                + ", learnt from "
                + Plain.count(minutes.durations(), "duration", "durations")
                + " of its kind; nominal "
                + Plain.minutes(minutes.nominal()),
        page);
  }

  /** What decided, in a line or two below an item of the queue. */
  public static List<String> brief(TodayReport.Why why) {
    if (why.memory() != null) {
      return List.of(why.verdict(), state(why.memory()), schedule(why.memory()));
    }
    return why.requires().isEmpty()
        ? List.of(why.verdict())
        : List.of(why.verdict(), "requires " + String.join(", ", prerequisites(why.requires())));
  }

  /** The bounds of a day and the goals of its new diagrams, below the queue. */
  public static void summary(List<TodayReport.Why> reasons, Page page) {
    page.heading("Why");
    Set<String> goals = new LinkedHashSet<>();
    for (TodayReport.Why why : reasons) {
      TodayReport.Goal goal = why.goal();
      if (why.memory() == null && goal != null && goals.add(goal.id())) {
        fact("Goal", slack(goal), page);
      }
    }
    day(reasons.getFirst().day(), page);
  }

  private static void fact(String label, String text, Page page) {
    String lead = Plain.fit(label, LABEL);
    for (String line : Plain.wrap(Plain.safe(text), page.width() - LABEL)) {
      page.line(page.style().faint(lead) + line);
      lead = " ".repeat(LABEL);
    }
  }

  /** What is known at the start of the day, which what was studied since does not change. */
  private static void memory(TodayReport.@Nullable Memory memory, boolean fresh, Page page) {
    if (memory == null) {
      fact("Memory", fresh ? "not studied yet" : "not studied before today", page);
      return;
    }
    fact("Memory", state(memory), page);
    fact("Due", schedule(memory), page);
    fact("Levelling", window(memory), page);
  }

  private static String state(TodayReport.Memory memory) {
    return String.format(
        Locale.ROOT,
        "recall %s, due at %s · stability %.1f days · difficulty %.1f of 10",
        Plain.percentTenths(memory.retrievability()),
        Plain.percent(memory.retention()),
        memory.stability(),
        memory.difficulty());
  }

  private static String schedule(TodayReport.Memory memory) {
    String last = "last " + memory.grade() + " on " + memory.last();
    if (memory.interval() <= 0) {
      return last + " · an hour step of " + memory.model() + " · due " + memory.due();
    }
    long whole = memory.due().toEpochDay() - memory.last().toEpochDay();
    return last
        + String.format(
            Locale.ROOT,
            " · %s asks for %.1f days, %d with fuzz · due %s",
            memory.model(),
            memory.interval(),
            whole,
            memory.due());
  }

  private static String window(TodayReport.Memory memory) {
    LocalDate from = memory.earliest();
    LocalDate to = memory.latest();
    return from.equals(to)
        ? "on that day only: a day more or less changes its recall too much"
        : "from " + from + " to " + to + " its recall is near enough to that of the due day";
  }

  private static void requires(List<TodayReport.Prerequisite> requires, Page page) {
    String label = "Requires";
    if (requires.isEmpty()) {
      fact(label, "nothing", page);
    }
    for (String each : prerequisites(requires)) {
      fact(label, each, page);
      label = "";
    }
  }

  private static List<String> prerequisites(List<TodayReport.Prerequisite> requires) {
    return requires.stream()
        .map(
            each ->
                each.id()
                    + (each.studied() == null
                        ? " (not studied yet)"
                        : " (studied " + each.studied() + ")"))
        .toList();
  }

  private static void gate(TodayReport.@Nullable Gate gate, Page page) {
    if (gate == null) {
      fact("Phase", "none", page);
      return;
    }
    String name = gate.phase().number() + " " + gate.phase().title();
    String state = gate.open() ? ": open" : ": shut";
    TodayReport.PhaseName after = gate.after();
    fact(
        "Phase",
        after == null
            ? name + state
            : name
                + state
                + "; its gate asks for "
                + gate.needed()
                + " of "
                + gate.all()
                + " complete in phase "
                + after.number()
                + ", and has "
                + gate.complete(),
        page);
  }

  private static void goal(TodayReport.@Nullable Goal goal, Page page) {
    if (goal != null) {
      fact("Goal", slack(goal), page);
      if (goal.rank() > 0) {
        fact("", "urgency " + goal.rank() + " of " + goal.of() + " open categories", page);
      }
    }
  }

  private static String slack(TodayReport.Goal goal) {
    long hours = Math.round(goal.slackMinutes() / 60.0);
    return goal.id()
        + " by "
        + goal.deadline()
        + ": "
        + hours(goal.planMinutes())
        + " of plan, "
        + hours(goal.studyMinutes())
        + " to study, "
        + (hours >= 0 ? hours + " h to spare" : -hours + " h short");
  }

  private static String hours(long minutes) {
    return Math.round(minutes / 60.0) + " h";
  }

  private static void day(TodayReport.Day day, Page page) {
    fact(
        "Day",
        day.kind()
            + " · "
            + Plain.minutes(day.bounds().plannedMinutes())
            + " of "
            + Plain.minutes(day.bounds().minutes())
            + " · "
            + day.newDiagrams()
            + " of "
            + day.bounds().newCap()
            + " new · "
            + day.reviews()
            + " of "
            + day.bounds().reviewCap()
            + " reviews",
        page);
    fact(
        "",
        Plain.count(day.reviewsDue(), "review is due", "reviews are due")
            + ", levelling wants "
            + day.reviewsWanted()
            + ", "
            + (day.reviewRoom() == 1 ? "1 fits" : day.reviewRoom() + " fit")
            + "; "
            + day.bound(),
        page);
  }
}
