package dev.atlas.render.json;

import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.ErrorRow;
import dev.atlas.report.PeriodReport.Retention;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The report of a period as JSON. */
final class PeriodJson {

  private PeriodJson() {}

  static void write(PeriodReport report, JsonOut json) {
    json.text("period", report.period());
    json.date("from", report.from());
    json.date("to", report.to());
    json.whole("planWeek", report.planWeek());
    json.whole("weeks", report.weeks());
    json.text("verdict", report.verdict());
    json.texts("signs", report.signs());
    json.number("weeksBehind", report.weeksBehind());
    write(report.activity(), json);
    PeriodReport.Before before = report.before();
    if (before != null) {
      json.object(
          "before",
          each -> {
            each.date("from", before.from());
            each.date("to", before.to());
            write(before.activity(), each);
          });
    }
    standing(report.standing(), json);
    json.objects("categories", report.categories(), row -> write(row, json));
    keyResults(report.keyResults(), json);
    PlanJson.milestones(report.milestones(), json);
    json.objects("weakAreas", report.weakAreas(), area -> write(area, json));
    json.objects("strongAreas", report.strongAreas(), area -> write(area, json));
    json.text("step", report.step().name().toLowerCase(Locale.ROOT));
    json.objects("spans", report.spans(), span -> write(span, json));
    json.objects("notes", report.notes(), note -> write(note, json));
    PeriodReport.Next next = report.next();
    if (next != null) {
      json.object("next", each -> write(next, each));
    }
    json.texts("hints", report.hints());
  }

  private static void write(Activity activity, JsonOut json) {
    json.whole("plannedMinutes", activity.plannedMinutes());
    json.whole("studyMinutes", activity.studyMinutes());
    json.whole("estimatedMinutes", activity.estimatedMinutes());
    json.whole("studyDays", activity.days());
    json.whole("newDiagrams", activity.newDiagrams());
    json.whole("newlyCompleted", activity.completed());
    json.whole("newlyMastered", activity.mastered());
    json.whole("reviews", activity.reviews());
    json.numberOrNull("successRate", activity.successRate());
    Retention retention = activity.retention();
    json.numberOrNull("trueRetention", retention.all());
    json.object(
        "retention",
        each -> {
          each.numberOrNull("young", retention.young());
          each.whole("youngRecalls", retention.youngRecalls());
          each.numberOrNull("mature", retention.mature());
          each.whole("matureRecalls", retention.matureRecalls());
        });
    json.objects("errors", activity.errors(), row -> write(row, json));
  }

  private static void write(ErrorRow row, JsonOut json) {
    json.text("kind", row.kind());
    json.whole("made", row.made());
    json.whole("corrected", row.corrected());
    json.whole("revisited", row.revisited());
  }

  private static void standing(PeriodReport.Standing standing, JsonOut json) {
    json.numberOrNull("meanRetrievability", standing.meanRetrievability());
    json.object("studied", share -> write(standing.studied(), share));
    json.object("completed", share -> write(standing.completed(), share));
    json.object("mastered", share -> write(standing.mastered(), share));
    json.whole("streak", standing.streak());
  }

  private static void write(PeriodReport.Share share, JsonOut json) {
    json.whole("count", share.count());
    json.whole("of", share.of());
    json.whole("all", share.all());
    json.whole("ofAll", share.ofAll());
  }

  private static void write(PeriodReport.CategoryRow row, JsonOut json) {
    json.text("id", row.id());
    json.text("title", row.title());
    json.whole("studied", row.studied());
    json.whole("completed", row.completed());
    json.whole("mastered", row.mastered());
    json.whole("of", row.of());
  }

  static void keyResults(List<PeriodReport.KeyResultRow> rows, JsonOut json) {
    json.objects(
        "keyResults",
        rows,
        row -> {
          json.text("id", row.id());
          json.text("title", row.title());
          json.numberOrNull("value", row.value());
          json.number("expected", row.expected());
          json.number("target", row.target());
          json.number("byWeek", row.byWeek());
          json.date("deadline", row.deadline());
          json.flag("onTrack", row.onTrack());
          json.text("state", row.state().words());
          json.date("metOn", row.metOn());
          json.number("odds", row.odds());
        });
  }

  private static void write(PeriodReport.Area area, JsonOut json) {
    json.text("id", area.id());
    json.text("title", area.title());
    json.whole("recalls", area.recalls());
    json.number("successRate", area.successRate());
    json.text("reason", area.reason());
  }

  private static void write(PeriodReport.SpanRow span, JsonOut json) {
    json.date("from", span.from());
    json.date("to", span.to());
    json.whole("plannedMinutes", span.plannedMinutes());
    json.whole("studyMinutes", span.studyMinutes());
    json.whole("newDiagrams", span.newDiagrams());
    json.whole("reviews", span.reviews());
  }

  private static void write(PeriodReport.Note note, JsonOut json) {
    json.date("day", note.day());
    json.text("diagram", note.diagram());
    json.text("title", note.title());
    json.text("text", note.text());
  }

  private static void write(PeriodReport.Next next, JsonOut json) {
    json.date("from", next.from());
    json.date("to", next.to());
    json.whole("plannedMinutes", next.plannedMinutes());
    json.whole("reviewsDue", next.reviewsDue());
    json.whole("newDiagrams", next.newDiagrams());
    json.whole("newThatFit", next.newThatFit());
    json.objects(
        "targets",
        next.targets(),
        target -> {
          json.text("id", target.id());
          json.whole("value", target.value());
          json.whole("of", target.of());
        });
  }

  /** Plots and groups. */
  static final class Plots {

    private Plots() {}

    static void write(PeriodReport.Plots plots, JsonOut json) {
      json.date("date", plots.date());
      json.objects("plots", plots.plots(), plot -> write(plot, json));
    }

    static void write(PeriodReport.Group group, JsonOut json) {
      json.objects(
          "members",
          group.members(),
          member -> {
            json.text("name", member.name());
            PeriodJson.write(member.report(), json);
          });
    }

    private static void write(Plot plot, JsonOut json) {
      json.text("name", plot.about().name());
      json.text("title", plot.about().title());
      json.text("description", plot.about().description());
      switch (plot) {
        case Plot.Calendar calendar -> {
          json.text("shape", "calendar");
          json.text("unit", calendar.unit());
          json.date("from", calendar.from());
          json.date("to", calendar.to());
          json.objects(
              "days",
              calendar.days(),
              day -> {
                json.date("date", day.date());
                json.number("value", day.value());
              });
        }
        case Plot.Bars bars -> {
          json.text("shape", "bars");
          json.text("unit", bars.unit());
          json.text("axis", bars.axis());
          json.objects(
              "bars",
              bars.bars(),
              bar -> {
                json.text("label", bar.label());
                json.number("value", bar.value());
              });
        }
        case Plot.Lines lines -> lines(lines, json);
        case Plot.Grid grid -> {
          json.text("shape", "grid");
          json.text("unit", grid.unit());
          json.texts("columns", grid.columns());
          json.objects(
              "rows",
              java.util.stream.IntStream.range(0, grid.rows().size()).boxed().toList(),
              row -> {
                json.text("name", grid.rows().get(row));
                json.numbers("values", grid.cells().get(row));
              });
        }
        case Plot.Mosaic mosaic -> mosaic(mosaic, json);
      }
    }

    private static void lines(Plot.Lines lines, JsonOut json) {
      json.text("shape", "lines");
      json.text("unit", lines.unit());
      json.text("axis", lines.axis());
      json.objects(
          "series",
          lines.series(),
          series -> {
            json.text("name", series.name());
            json.flag("reference", series.reference());
            json.objects(
                "points",
                series.points(),
                point -> {
                  x(lines, point.x(), json);
                  json.number("y", point.y());
                });
          });
      Plot.Band band = lines.band();
      if (band != null) {
        json.object(
            "band",
            each -> {
              each.text("name", band.name());
              each.objects(
                  "ranges",
                  band.ranges(),
                  range -> {
                    x(lines, range.x(), each);
                    each.number("low", range.low());
                    each.number("high", range.high());
                  });
            });
      }
    }

    private static void x(Plot.Lines lines, double x, JsonOut json) {
      if (lines.dates()) {
        json.date("x", LocalDate.ofEpochDay(Math.round(x)));
      } else {
        json.number("x", x);
      }
    }

    private static void mosaic(Plot.Mosaic mosaic, JsonOut json) {
      json.text("shape", "mosaic");
      json.objects(
          "fields",
          mosaic.fields(),
          field -> {
            json.text("id", field.id());
            json.text("title", field.title());
            json.objects(
                "groups",
                field.patches(),
                patch -> {
                  json.text("title", patch.title());
                  json.objects(
                      "diagrams",
                      patch.tiles(),
                      tile -> {
                        json.text("id", tile.id());
                        json.text("title", tile.title());
                        json.text("state", tile.state());
                        json.numberOrNull("retrievability", tile.retrievability());
                      });
                });
          });
    }
  }
}
