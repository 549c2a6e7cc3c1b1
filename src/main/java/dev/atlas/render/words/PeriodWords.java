package dev.atlas.render.words;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.ErrorRow;
import dev.atlas.report.PeriodReport.KeyResultRow;
import dev.atlas.report.PeriodReport.KeyResultState;
import dev.atlas.report.PeriodReport.SpanRow;
import dev.atlas.report.PeriodReport.Step;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a period's report. */
public final class PeriodWords {

  private static final String NONE = "-";

  private PeriodWords() {}

  /** A line of a table that compares two periods; {@code before} is empty where there is none. */
  public record Row(String name, String now, String before) {}

  /** {@code Week 2026-W03 · 12 Jan to 18 Jan 2026}. */
  public static String title(PeriodReport report) {
    return title(report.period(), report.from(), report.to());
  }

  static String title(String period, LocalDate from, LocalDate to) {
    return switch (period) {
      case "day" -> Dates.full(from);
      case "week" -> "Week " + isoWeek(from) + " · " + range(from, to);
      case "month" -> month(from) + " " + from.getYear();
      case "quarter" -> "Quarter " + from.get(IsoFields.QUARTER_OF_YEAR) + " of " + from.getYear();
      case "all" -> "Everything to date · " + range(from, to);
      default -> range(from, to);
    };
  }

  /** {@code plan week 2 of 32}. */
  public static String planWeek(PeriodReport report) {
    if (report.planWeek() < 1) {
      return "before the plan";
    }
    return report.planWeek() > report.weeks()
        ? "after week " + report.weeks()
        : "plan week " + report.planWeek() + " of " + report.weeks();
  }

  /** {@code 29 Dec 2025 to 4 Jan 2026}. */
  public static String range(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return Dates.brief(from) + " " + to.getYear();
    }
    return Dates.near(from, to) + " to " + Dates.dayMonth(to).strip() + " " + to.getYear();
  }

  private static String isoWeek(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** The name of a piece of a period. */
  public static String span(Step step, SpanRow row) {
    return switch (step) {
      case DAY -> Dates.brief(row.from());
      case WEEK -> isoWeek(row.from());
      case MONTH ->
          row.from().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
              + " "
              + row.from().getYear();
      case YEAR -> "" + row.from().getYear();
    };
  }

  /** The heading over the pieces of a period. */
  public static String spans(Step step) {
    return switch (step) {
      case DAY -> "Day by day";
      case WEEK -> "Week by week";
      case MONTH -> "Month by month";
      case YEAR -> "Year by year";
    };
  }

  /** What was done, beside what was done in the period before. */
  public static List<Row> activity(PeriodReport report) {
    Activity now = report.activity();
    PeriodReport.Before before = report.before();
    Activity then = before == null ? null : before.activity();
    List<Row> rows = new ArrayList<>();
    rows.add(row("Study", then, each -> Plain.minutes(each.studyMinutes()), now));
    rows.add(row("  of planned", then, each -> Plain.minutes(each.plannedMinutes()), now));
    if (now.estimatedMinutes() > 0) {
      rows.add(row("  estimated", then, each -> Plain.minutes(each.estimatedMinutes()), now));
    }
    rows.add(row("Study days", then, each -> "" + each.days(), now));
    rows.add(row("New diagrams", then, each -> "" + each.newDiagrams(), now));
    rows.add(row("Completed", then, each -> "" + each.completed(), now));
    rows.add(row("First mastered", then, each -> "" + each.mastered(), now));
    rows.add(row("Recalls", then, each -> "" + each.reviews(), now));
    rows.add(row("  remembered", then, each -> share(each.successRate()), now));
    rows.add(row("True retention", then, each -> share(each.retention().all()), now));
    rows.add(
        row(
            "  young",
            then,
            each -> share(each.retention().young(), each.retention().youngRecalls()),
            now));
    rows.add(
        row(
            "  mature",
            then,
            each -> share(each.retention().mature(), each.retention().matureRecalls()),
            now));
    if (now.errorsMade() > 0 || (then != null && then.errorsMade() > 0)) {
      rows.add(row("Errors logged", then, each -> "" + each.errorsMade(), now));
    }
    rows.removeIf(row -> row.now().equals(NONE) && row.before().length() <= NONE.length());
    return rows;
  }

  /** A line of the table of errors. */
  public record ErrorLine(String kind, int made, int corrected, int revisited) {
    /** The figures, in the order of {@link #ERRORS}. */
    public List<String> figures() {
      return List.of("" + made, "" + corrected, "" + revisited);
    }
  }

  /** The heads of the columns of errors. */
  public static final List<String> ERRORS = List.of("logged", "corrected", "revisited");

  /** The errors by kind, those of all kinds at the end where there are several. */
  public static List<ErrorLine> errors(PeriodReport report) {
    List<ErrorLine> lines = new ArrayList<>();
    int[] all = new int[3];
    for (ErrorRow row : report.activity().errors()) {
      lines.add(new ErrorLine(capital(row.kind()), row.made(), row.corrected(), row.revisited()));
      all[0] += row.made();
      all[1] += row.corrected();
      all[2] += row.revisited();
    }
    if (lines.size() > 1) {
      lines.add(new ErrorLine("All kinds", all[0], all[1], all[2]));
    }
    return lines;
  }

  /** {@code 3 (2 conceptual, 1 factual), 2 corrected, 1 revisited}. */
  public static String errorsBrief(Activity activity) {
    if (activity.errors().isEmpty()) {
      return "0";
    }
    int corrected = activity.errors().stream().mapToInt(ErrorRow::corrected).sum();
    int revisited = activity.errors().stream().mapToInt(ErrorRow::revisited).sum();
    String kinds =
        activity.errors().stream()
            .filter(row -> row.made() > 0)
            .map(row -> row.made() + " " + row.kind())
            .collect(Collectors.joining(", "));
    return activity.errorsMade()
        + (kinds.isEmpty() ? "" : " (" + kinds + ")")
        + ", "
        + corrected
        + " corrected, "
        + revisited
        + " revisited";
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private interface Value {
    String of(Activity activity);
  }

  private static Row row(String name, @Nullable Activity before, Value value, Activity now) {
    return new Row(name, value.of(now), before == null ? "" : value.of(before));
  }

  private static String share(@Nullable Double share) {
    return share == null ? NONE : Plain.percent(share);
  }

  private static String share(@Nullable Double share, int of) {
    return share == null ? NONE : Plain.percent(share) + " of " + of;
  }

  /** Where the learner stands at the end. */
  public static List<Row> standing(PeriodReport report) {
    PeriodReport.Standing standing = report.standing();
    Double knowledge = standing.meanRetrievability();
    List<Row> rows = new ArrayList<>();
    if (knowledge != null) {
      rows.add(new Row("Knowledge", Plain.percent(knowledge) + " mean retrievability", ""));
    }
    rows.add(new Row("Studied", share(standing.studied()), ""));
    rows.add(new Row("Complete", share(standing.completed()), ""));
    rows.add(new Row("Mastered", share(standing.mastered()), ""));
    rows.add(new Row("Streak", Plain.count(standing.streak(), "day", "days"), ""));
    return rows;
  }

  private static String share(PeriodReport.Share share) {
    return String.format(
        Locale.ROOT,
        "%d of %d (with stretch %d of %d)",
        share.count(),
        share.of(),
        share.all(),
        share.ofAll());
  }

  /** {@code 12 of 240}, {@code 93.1 % of 94.5 %}. */
  public static String progress(KeyResultRow row) {
    return number(row, row.value()) + " of " + number(row, row.target());
  }

  private static String number(KeyResultRow row, @Nullable Double value) {
    if (value == null) {
      return NONE;
    }
    return row.target() < 1 ? Plain.percentTenths(value) : "" + Math.round(value);
  }

  /** When it was met, how far behind it is, with which odds; empty with nothing to add. */
  public static String pace(KeyResultRow row) {
    if (row.metOn() != null) {
      long late = row.deadline().until(row.metOn(), ChronoUnit.DAYS);
      return "met on "
          + row.metOn()
          + (late > 0 ? ", " + Plain.count((int) late, "day", "days") + " late" : "");
    }
    List<String> parts = new ArrayList<>();
    if (row.state() == KeyResultState.BEHIND) {
      parts.add(
          "the plan's curve is at "
              + (row.target() < 1
                  ? Plain.percentTenths(row.expected())
                  : String.format(Locale.ROOT, "%.1f", row.expected())));
    }
    if (row.odds() != null && row.state() != KeyResultState.MISSED) {
      parts.add("met in time in " + Plain.percent(row.odds()) + " of the futures");
    }
    return String.join("; ", parts);
  }

  /** What the next period asks for, in sentences. */
  public static List<String> next(PeriodReport.Next next) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Plain.minutes(next.plannedMinutes())
            + " planned · "
            + Plain.count(next.reviewsDue(), "recall", "recalls")
            + " due · "
            + Plain.count(next.newDiagrams(), "new diagram", "new diagrams")
            + " for the plan's curve, time for "
            + next.newThatFit());
    String targets =
        next.targets().stream()
            .filter(target -> target.value() > 0)
            .map(target -> target.id() + " " + target.value() + " of " + target.of())
            .reduce((a, b) -> a + " · " + b)
            .orElse("");
    if (!targets.isEmpty()) {
      lines.add("Key results by then: " + targets);
    }
    return lines;
  }
}
