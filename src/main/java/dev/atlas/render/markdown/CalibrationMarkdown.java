package dev.atlas.render.markdown;

import static dev.atlas.render.markdown.MarkdownOut.safe;

import dev.atlas.render.words.CalibrationWords;
import dev.atlas.report.PlanningReports.Calibration;
import java.util.List;

/** What became of forecasts and predictions, for notes. */
final class CalibrationMarkdown {

  private CalibrationMarkdown() {}

  static void write(Calibration calibration, MarkdownOut out) {
    out.heading(1, "Calibration");
    out.line(CalibrationWords.title(calibration));
    out.heading(2, "Diagrams studied");
    if (calibration.bands().isEmpty()) {
      out.line(safe(CalibrationWords.NONE_JUDGED));
    } else {
      out.table(
          List.of("", " Judged", " Inside", " Fewer", " More"),
          calibration.bands().stream()
              .map(
                  row ->
                      List.of(
                          CalibrationWords.name(row),
                          "" + row.judged(),
                          CalibrationWords.inside(row),
                          "" + row.below(),
                          "" + row.above()))
              .toList());
      out.blank();
      out.line(CalibrationWords.promise(calibration));
    }
    out.heading(2, "Recalls");
    out.table(
        List.of("", " Count", " Predicted", " Observed"),
        calibration.recalls().stream()
            .map(
                row ->
                    List.of(
                        CalibrationWords.name(row),
                        "" + row.recalls(),
                        CalibrationWords.share(row.predicted()),
                        CalibrationWords.share(row.observed())))
            .toList());
  }
}
