package dev.atlas.render.text;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.MemoryReport;
import dev.atlas.report.MemoryReport.Compared;
import dev.atlas.report.MemoryReport.Costs;
import dev.atlas.report.MemoryReport.Fitted;
import dev.atlas.report.MemoryReport.Interval;
import dev.atlas.report.MemoryReport.Replayed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers of the memory engine for a terminal. */
final class MemoryText {

  private MemoryText() {}

  static void write(MemoryReport report, Page page) {
    switch (report) {
      case Fitted fitted -> write(fitted, page);
      case Compared compared -> write(compared, page);
      case Replayed replayed -> write(replayed, page);
      case MemoryReport.Cases cases -> page.line(cases.cases().size() + " cases");
      case Costs costs -> write(costs, page);
    }
  }

  private static void write(Fitted fitted, Page page) {
    page.line(
        page.style().strong(fitted.model() + " fitted to " + Plain.safe(fitted.source()))
            + " · "
            + fitted.trained()
            + " of "
            + Plain.count(fitted.items(), "recall", "recalls")
            + " on later days");
    page.line(fitted.basis());
    page.blank().line("loss                          defaults   fitted");
    losses(page, "training, recency-weighted", fitted.defaultTrainLoss(), fitted.trainLoss());
    losses(page, "on later items", fitted.defaultTestLoss(), fitted.testLoss());
    page.heading("Parameters");
    page.paragraph(parameters(fitted.parameters()), 2);
    page.blank()
        .line(
            String.format(
                Locale.ROOT, "%.0f ms from items to parameters.", fitted.seconds() * 1000));
    MemoryReport.Adopted adoption = fitted.adoption();
    if (adoption != null) {
      adoption(adoption, page);
    }
  }

  private static void losses(
      Page page, String name, @Nullable Double defaults, @Nullable Double fitted) {
    page.line("  " + Plain.fit(name, 28) + Plain.fit(loss(defaults), 11) + loss(fitted));
  }

  private static String loss(@Nullable Double loss) {
    return loss == null ? "-" : String.format(Locale.ROOT, "%.5f", loss);
  }

  private static String parameters(List<Double> parameters) {
    return parameters.stream()
        .map(value -> String.format(Locale.ROOT, "%.4f", value))
        .collect(Collectors.joining(" "));
  }

  private static void adoption(MemoryReport.Adopted adoption, Page page) {
    String evidence =
        String.format(
            Locale.ROOT,
            "on %d held-out recalls the loss falls from %.4f to %.4f (gain %s)",
            adoption.testItems(),
            adoption.currentLoss(),
            adoption.fittedLoss(),
            interval(adoption.gain()));
    page.paragraph(
        adoption.adopted()
            ? "Adopted: " + evidence + ". `atlas undo` takes it back."
            : "Not adopted: " + evidence + ", which is not beyond noise. Your parameters stay.",
        0);
  }

  private static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.4f, %.4f to %.4f", interval.value(), interval.low(), interval.high());
  }

  private static void write(Compared compared, Page page) {
    page.line(
        page.style().strong("Models on the last " + compared.test() + " recalls")
            + " of "
            + Plain.safe(compared.source())
            + ", fitted to the "
            + compared.train()
            + " before");
    page.blank().line("model             log loss            over the best       RMSE    AUC");
    for (Compared.Contender row : compared.rows()) {
      page.line(
          Plain.fit(row.model(), 18)
              + bounds(row.logLoss())
              + bounds(row.overBest())
              + String.format(
                  Locale.ROOT, "%.4f  %.3f", row.rmseBins().value(), row.auc().value()));
    }
    page.line(page.style().faint("in parentheses: half the 95 % interval over resampled cards"));
    Compared.Contender best = compared.rows().getFirst();
    page.heading("Calibration of " + best.model() + ": predicted and observed recall");
    for (Compared.Point point : best.calibration()) {
      page.line(
          String.format(
              Locale.ROOT,
              "  %5.1f %%  %5.1f %%  of %d",
              100 * point.predicted(),
              100 * point.observed(),
              point.count()));
    }
  }

  private static String bounds(Interval interval) {
    double half = (interval.high() - interval.low()) / 2;
    return Plain.fit(String.format(Locale.ROOT, "%.4f (%.4f)", interval.value(), half), 20);
  }

  /** Comma-separated values: replays are made for pipes. */
  private static void write(Replayed replayed, Page page) {
    page.whole("card_id,review_time,reviews,rating,retrievability,stability,difficulty,interval");
    for (Replayed.Step row : replayed.rows()) {
      page.whole(
          row.card()
              + ","
              + row.time()
              + ","
              + row.reviews()
              + ","
              + row.rating()
              + ","
              + row.retrievability()
              + ","
              + row.stability()
              + ","
              + row.difficulty()
              + ","
              + row.days());
    }
  }

  private static void write(Costs costs, Page page) {
    page.line(
        page.style().strong("Retention against cost")
            + " · "
            + costs.diagrams()
            + " diagrams over "
            + costs.days()
            + " days, simulated");
    page.blank().line("retention  minutes a day  reviews a day  known at the end");
    for (Costs.Level row : costs.rows()) {
      String mark =
          (row.knee() ? "  knee" : "")
              + (Math.abs(row.retention() - costs.current()) < 1e-9 ? "  yours" : "");
      page.line(
          String.format(
                  Locale.ROOT,
                  "%8.0f %%  %13.1f  %13.1f  %9.0f (%.0f %%)",
                  100 * row.retention(),
                  row.minutes(),
                  row.reviews(),
                  row.known(),
                  100 * row.knownShare())
              + page.style().accent(mark));
    }
    page.line(page.style().faint("knee: beyond it, more retention costs more than it keeps"));
  }
}
