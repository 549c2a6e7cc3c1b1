package dev.atlas.render.markdown;

import static dev.atlas.render.markdown.MarkdownOut.safe;

import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.BehindWords;
import dev.atlas.render.words.PeriodWords;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Area;
import dev.atlas.report.PeriodReport.KeyResultRow;
import java.util.List;

/** The report of a period for notes. */
final class PeriodMarkdown {

  private PeriodMarkdown() {}

  static void write(PeriodReport report, MarkdownOut out) {
    out.heading(1, safe(PeriodWords.title(report)));
    out.line(safe(PeriodWords.planWeek(report)));
    out.blank();
    out.line("**" + safe(report.verdict()) + "**");
    warnings(report, out);
    activity(report, out);
    out.heading(2, "Standing");
    PeriodWords.standing(report).forEach(row -> out.item(row.name() + ": " + safe(row.now())));
    if (report.spans().size() > 1) {
      spans(report, out);
    }
    errors(report, out);
    out.heading(2, "Key results");
    out.table(
        List.of("Key result", " Value", "By", "State"),
        report.keyResults().stream().map(PeriodMarkdown::cells).toList());
    categories(report, out);
    areas("Weak areas", report.weakAreas(), out);
    areas("Strong areas", report.strongAreas(), out);
    if (!report.notes().isEmpty()) {
      out.heading(2, "In my words");
      report
          .notes()
          .forEach(
              each -> out.item(each.day() + " " + safe(each.title()) + ": " + safe(each.text())));
    }
    PeriodReport.Next next = report.next();
    if (next != null) {
      out.heading(2, "Next: " + safe(PeriodWords.range(next.from(), next.to())));
      PeriodWords.next(next).forEach(line -> out.item(safe(line)));
    }
    if (!report.hints().isEmpty()) {
      out.blank();
      report.hints().forEach(hint -> out.item(safe(hint)));
    }
  }

  private static void warnings(PeriodReport report, MarkdownOut out) {
    List<BehindWords.Warning> warnings = BehindWords.of(report.signs(), report.weeksBehind());
    if (!warnings.isEmpty()) {
      out.blank();
    }
    for (BehindWords.Warning warning : warnings) {
      out.item(
          safe(
              String.join("; ", warning.signs())
                  + " ("
                  + warning.offer()
                  + ": "
                  + warning.command()
                  + ")"));
    }
  }

  private static void activity(PeriodReport report, MarkdownOut out) {
    out.heading(2, "Done");
    boolean compared = report.before() != null;
    out.table(
        compared ? List.of("", " Now", " Before") : List.of("", " Now"),
        PeriodWords.activity(report).stream()
            .map(
                row ->
                    compared
                        ? List.of(row.name().strip(), row.now(), row.before())
                        : List.of(row.name().strip(), row.now()))
            .toList());
  }

  private static void spans(PeriodReport report, MarkdownOut out) {
    out.heading(2, PeriodWords.spans(report.step()));
    out.table(
        List.of("", " Minutes", " Planned", " New", " Recalls"),
        report.spans().stream()
            .map(
                span ->
                    List.of(
                        PeriodWords.span(report.step(), span),
                        "" + span.studyMinutes(),
                        "" + span.plannedMinutes(),
                        "" + span.newDiagrams(),
                        "" + span.reviews()))
            .toList());
  }

  private static void errors(PeriodReport report, MarkdownOut out) {
    List<PeriodWords.ErrorLine> lines = PeriodWords.errors(report);
    if (!lines.isEmpty()) {
      out.heading(2, "Errors");
      out.table(
          List.of("Kind", " Logged", " Corrected", " Revisited"),
          lines.stream()
              .map(
                  line ->
                      List.of(
                          safe(line.kind()),
                          "" + line.made(),
                          "" + line.corrected(),
                          "" + line.revisited()))
              .toList());
    }
  }

  private static List<String> cells(KeyResultRow row) {
    String pace = PeriodWords.pace(row);
    return List.of(
        safe(row.id()) + " " + safe(row.title()),
        PeriodWords.progress(row),
        row.deadline().toString(),
        row.state().words() + (pace.isEmpty() ? "" : ": " + pace));
  }

  private static void categories(PeriodReport report, MarkdownOut out) {
    out.heading(2, "Categories");
    out.table(
        List.of("Category", " Studied", " Complete", " Mastered", " Of", " Complete %"),
        report.categories().stream()
            .map(
                row ->
                    List.of(
                        safe(row.title()),
                        "" + row.studied(),
                        "" + row.completed(),
                        "" + row.mastered(),
                        "" + row.of(),
                        row.of() == 0 ? "-" : Plain.percent((double) row.completed() / row.of())))
            .toList());
  }

  private static void areas(String title, List<Area> areas, MarkdownOut out) {
    if (!areas.isEmpty()) {
      out.heading(2, title);
      areas.forEach(each -> out.item(safe(each.title()) + ": " + safe(each.reason())));
    }
  }
}
