package dev.atlas.render.markdown;

import static dev.atlas.render.markdown.MarkdownOut.safe;

import dev.atlas.render.Renderer;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.PeriodWords;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.Area;
import dev.atlas.report.PeriodReport.CategoryRow;
import dev.atlas.report.PeriodReport.KeyResultRow;
import dev.atlas.report.Report;
import java.util.List;
import java.util.Locale;

/**
 * The weekly page of a Life OS: figures filled in, reflection left to the learner, and the next
 * week as task lines.
 */
public final class LifeOsRenderer implements Renderer {

  private static final int DEEP_BLOCK = 90;
  private static final int REVIEW_BLOCK = 30;
  private static final int MOST_AREAS = 3;

  @Override
  public String render(Report report) {
    if (!(report instanceof PeriodReport period)) {
      throw new IllegalArgumentException(report.schema() + " has no Life OS page");
    }
    MarkdownOut out = new MarkdownOut();
    out.heading(1, "Week " + period.planWeek() + "/" + period.weeks());
    out.line("Dates: " + period.from() + " to " + period.to());
    figures(period, out);
    out.heading(2, "Category progress");
    for (CategoryRow row : period.categories()) {
      String share = row.of() == 0 ? "-" : Plain.percent((double) row.completed() / row.of());
      out.item(safe(row.title()) + ": " + row.completed() + "/" + row.of() + " (" + share + ")");
    }
    reflection(period, out);
    PeriodReport.Next next = period.next();
    if (next != null) {
      next(period, next, out);
    }
    return out.toString();
  }

  private static void figures(PeriodReport report, MarkdownOut out) {
    Activity activity = report.activity();
    Double success = activity.successRate();
    Double retention = activity.retention().all();
    out.heading(2, "Quantitative metrics");
    out.item("Total study hours: " + hours(activity.studyMinutes()));
    out.item("Planned hours: " + hours(activity.plannedMinutes()));
    out.item("New diagrams: " + activity.newDiagrams());
    out.item("Diagrams completed: " + of(report.standing().completed()));
    out.item("Mastery achieved: " + of(report.standing().mastered()));
    out.item("Reviews: " + activity.reviews());
    out.item("Error rate: " + (success == null ? "-" : Plain.percent(1 - success)));
    out.item("Errors logged: " + PeriodWords.errorsBrief(activity));
    out.item("Retention rate: " + (retention == null ? "-" : Plain.percent(retention)));
    out.item("Streak: " + Plain.count(report.standing().streak(), "day", "days"));
    for (KeyResultRow row : report.keyResults()) {
      out.item(
          "[" + safe(row.id()) + "] " + PeriodWords.progress(row) + ", " + row.state().words());
    }
  }

  private static String hours(int minutes) {
    return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
  }

  private static String of(PeriodReport.Share share) {
    return share.count() + "/" + share.of();
  }

  private static void reflection(PeriodReport report, MarkdownOut out) {
    out.heading(2, "Qualitative assessment");
    areas("Strengths this week", report.strongAreas(), out);
    areas("Improvement areas", report.weakAreas(), out);
    out.line("Breakthrough moments:");
    out.blank();
    out.line("Study methods, what worked and what did not:");
    if (!report.notes().isEmpty()) {
      out.blank();
      out.line("Notes of the week:");
      out.blank();
      report.notes().forEach(each -> out.item(safe(each.title()) + ": " + safe(each.text())));
    }
  }

  private static void areas(String title, List<Area> areas, MarkdownOut out) {
    out.line(title + ":");
    out.blank();
    for (int i = 0; i < MOST_AREAS; i++) {
      String words =
          i < areas.size()
              ? " " + safe(areas.get(i).title()) + ", " + safe(areas.get(i).reason())
              : "";
      out.line((i + 1) + "." + words);
    }
    out.blank();
  }

  private static void next(PeriodReport report, PeriodReport.Next next, MarkdownOut out) {
    out.heading(2, "Next week, " + PeriodWords.range(next.from(), next.to()));
    out.item("Hours planned: " + hours(next.plannedMinutes()));
    out.item("Diagrams target: " + next.newDiagrams() + ", with time for " + next.newThatFit());
    out.item(
        "Focus areas: "
            + (report.weakAreas().isEmpty()
                ? "none stands out"
                : safe(String.join(", ", report.weakAreas().stream().map(Area::title).toList()))));
    out.blank();
    if (next.reviewsDue() > 0) {
      task(
          "📊["
              + REVIEW_BLOCK
              + "m] [S] [PRJ:ATLAS] [KR5] !G Recall "
              + Plain.count(next.reviewsDue(), "due diagram", "due diagrams"),
          List.of(
              "Next Action: atlas today, each morning",
              "Success: every due diagram redrawn before the new ones",
              "Dependencies: none",
              "Energy Window: Review",
              "Complexity: C2"),
          out);
    }
    for (PeriodReport.Target target : next.targets()) {
      keyResult(report, target, out);
    }
  }

  private static void keyResult(PeriodReport report, PeriodReport.Target target, MarkdownOut out) {
    for (KeyResultRow row : report.keyResults()) {
      double value = row.value() == null ? 0 : row.value();
      if (row.id().equals(target.id()) && target.value() > value) {
        task(
            "🧠["
                + DEEP_BLOCK
                + "m] [S] [PRJ:ATLAS] ["
                + safe(row.id())
                + "] !G "
                + safe(row.title())
                + ": from "
                + Math.round(value)
                + " to "
                + target.value(),
            List.of(
                "Next Action: atlas today, then draw what is new",
                "Success: " + target.value() + " of " + target.of() + " by the end of the week",
                "Dependencies: recalls of the day done",
                "Energy Window: Deep",
                "Complexity: C3"),
            out);
      }
    }
  }

  private static void task(String line, List<String> fields, MarkdownOut out) {
    out.line("- [ ] " + line);
    fields.forEach(field -> out.line("  - " + field));
  }
}
