package dev.atlas.render.csv;

import dev.atlas.render.words.CalibrationWords;
import dev.atlas.report.PlanningReports.BandRow;
import dev.atlas.report.PlanningReports.Calibration;
import dev.atlas.report.PlanningReports.RecallRow;

/** What became of forecasts and predictions, a value a line. */
final class CalibrationCsv {

  private CalibrationCsv() {}

  static void write(Calibration calibration, CsvOut csv) {
    csv.row("section", "id", "title", "measure", "value");
    csv.row("forecasts", "", "", "recorded", calibration.forecasts());
    csv.row("forecasts", "", "", "promised", calibration.promised());
    for (BandRow each : calibration.bands()) {
      String title = CalibrationWords.name(each);
      csv.row("band", each.days(), title, "judged", each.judged());
      csv.row("band", each.days(), title, "below", each.below());
      csv.row("band", each.days(), title, "inside", each.inside());
      csv.row("band", each.days(), title, "above", each.above());
    }
    for (RecallRow each : calibration.recalls()) {
      String title = CalibrationWords.name(each);
      csv.row("recall", each.fromDays(), title, "recalls", each.recalls());
      csv.row("recall", each.fromDays(), title, "predicted", each.predicted());
      csv.row("recall", each.fromDays(), title, "observed", each.observed());
    }
  }
}
