package dev.atlas.render.words;

import dev.atlas.render.text.page.Plain;
import dev.atlas.report.PlanningReports.BandRow;
import dev.atlas.report.PlanningReports.Calibration;
import dev.atlas.report.PlanningReports.RecallRow;
import org.jspecify.annotations.Nullable;

/** The words of what became of forecasts and predictions. */
public final class CalibrationWords {

  /** Where no forecast can be judged. */
  public static final String NONE_JUDGED =
      "None can be judged yet; keep one a week: `atlas forecast --record`";

  private CalibrationWords() {}

  /** {@code 6 forecasts recorded}. */
  public static String title(Calibration calibration) {
    return Plain.count(calibration.forecasts(), "forecast", "forecasts") + " recorded";
  }

  /** What the bands promise. */
  public static String promise(Calibration calibration) {
    return "A band from 1 in 10 to 9 in 10 should hold "
        + Plain.percent(calibration.promised())
        + " of what happens.";
  }

  /** {@code after 7 days}. */
  public static String name(BandRow row) {
    return "after " + row.days() + " days";
  }

  /** The share of forecasts whose band held what happened. */
  public static String inside(BandRow row) {
    return Plain.percent((double) row.inside() / row.judged());
  }

  /** {@code 1 to 3 days late}. */
  public static String name(RecallRow row) {
    return row.fromDays() == null
        ? "early or on the day"
        : row.toDays() == null
            ? row.fromDays() + " days late or more"
            : row.fromDays() + " to " + row.toDays() + " days late";
  }

  /** A share as percent; a dash without any recall. */
  public static String share(@Nullable Double share) {
    return share == null ? "-" : Plain.percent(share);
  }
}
