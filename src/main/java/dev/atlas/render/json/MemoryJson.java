package dev.atlas.render.json;

import dev.atlas.report.MemoryReport;

/** Answers of the memory engine as JSON, in full precision. */
final class MemoryJson {

  private MemoryJson() {}

  static void write(MemoryReport report, JsonOut json) {
    switch (report) {
      case MemoryReport.Fitted fitted -> write(fitted, json);
      case MemoryReport.Compared compared -> write(compared, json);
      case MemoryReport.Replayed replayed -> write(replayed, json);
      case MemoryReport.Cases cases ->
          json.objects("cases", cases.cases(), each -> write(each, json));
      case MemoryReport.Costs costs -> write(costs, json);
    }
  }

  private static void write(MemoryReport.Fitted fitted, JsonOut json) {
    json.text("source", fitted.source());
    json.text("model", fitted.model());
    json.whole("items", fitted.trained());
    json.whole("allItems", fitted.items());
    json.text("basis", fitted.basis());
    json.exact("parameters", fitted.parameters());
    json.exactOrNull("trainLoss", fitted.trainLoss());
    json.exactOrNull("defaultTrainLoss", fitted.defaultTrainLoss());
    json.exactOrNull("testLoss", fitted.testLoss());
    json.exactOrNull("defaultTestLoss", fitted.defaultTestLoss());
    json.exactOrNull("seconds", fitted.seconds());
    MemoryReport.Adopted adoption = fitted.adoption();
    if (adoption != null) {
      json.object(
          "adoption",
          each -> {
            each.flag("adopted", adoption.adopted());
            each.whole("testItems", adoption.testItems());
            each.exactOrNull("currentLoss", adoption.currentLoss());
            each.exactOrNull("fittedLoss", adoption.fittedLoss());
            each.object("gain", gain -> write(adoption.gain(), gain));
          });
    }
  }

  private static void write(MemoryReport.Interval interval, JsonOut json) {
    json.exactOrNull("value", interval.value());
    json.exactOrNull("low", interval.low());
    json.exactOrNull("high", interval.high());
  }

  private static void write(MemoryReport.Compared compared, JsonOut json) {
    json.text("source", compared.source());
    json.whole("train", compared.train());
    json.whole("test", compared.test());
    json.objects("models", compared.rows(), row -> write(row, json));
  }

  private static void write(MemoryReport.Compared.Contender row, JsonOut json) {
    json.text("model", row.model());
    json.object("logLoss", each -> write(row.logLoss(), each));
    json.object("rmseBins", each -> write(row.rmseBins(), each));
    json.object("auc", each -> write(row.auc(), each));
    json.object("overBest", each -> write(row.overBest(), each));
    json.objects(
        "calibration",
        row.calibration(),
        point -> {
          json.whole("count", point.count());
          json.exactOrNull("predicted", point.predicted());
          json.exactOrNull("observed", point.observed());
        });
  }

  private static void write(MemoryReport.Replayed replayed, JsonOut json) {
    json.text("source", replayed.source());
    json.text("model", replayed.model());
    json.exactOrNull("retention", replayed.retention());
    json.objects(
        replayed.each() ? "reviews" : "cards",
        replayed.rows(),
        row -> {
          json.longWhole("card", row.card());
          json.longWhole("time", row.time());
          json.whole("reviews", row.reviews());
          json.whole("rating", row.rating());
          json.exactOrNull("R", row.retrievability());
          json.exactOrNull("S", row.stability());
          json.exactOrNull("D", row.difficulty());
          json.exactOrNull("days", row.days());
        });
  }

  /** One case, as a line of its own or within a document. */
  static void write(MemoryReport.Cases.Case each, JsonOut json) {
    json.text("id", each.id());
    json.exact("S", each.stability());
    json.exact("D", each.difficulty());
    json.exact("days", each.days());
    if (!each.retrievability().isEmpty()) {
      json.exact("R", each.retrievability());
    }
  }

  private static void write(MemoryReport.Costs costs, JsonOut json) {
    json.whole("diagrams", costs.diagrams());
    json.whole("days", costs.days());
    json.exactOrNull("current", costs.current());
    json.objects(
        "points",
        costs.rows(),
        row -> {
          json.exactOrNull("retention", row.retention());
          json.exactOrNull("minutes", row.minutes());
          json.exactOrNull("reviews", row.reviews());
          json.exactOrNull("known", row.known());
          json.exactOrNull("knownShare", row.knownShare());
          json.flag("knee", row.knee());
        });
  }
}
