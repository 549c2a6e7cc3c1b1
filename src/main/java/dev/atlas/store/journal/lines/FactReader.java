package dev.atlas.store.journal.lines;

import dev.atlas.journal.Fact;
import dev.atlas.store.journal.lines.EventParser.BrokenLine;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what an event says from its fields, type by type. */
final class FactReader {

  private static final Map<String, DayOfWeek> WEEKDAYS = new LinkedHashMap<>();
  private static final Map<String, Fact.Hold.Kind> HOLDS = new LinkedHashMap<>();

  static {
    for (DayOfWeek each : DayOfWeek.values()) {
      WEEKDAYS.put(each.name().toLowerCase(Locale.ROOT), each);
    }
    for (Fact.Hold.Kind each : Fact.Hold.Kind.values()) {
      HOLDS.put(each.word(), each);
    }
  }

  private FactReader() {}

  /**
   * What an event of a type says; a type or an action that this version does not know is unknown.
   *
   * @throws BrokenLine when a field is missing or is not what the type wants
   * @throws java.time.format.DateTimeParseException when a date is malformed
   */
  static Fact read(String type, int version, Fields fields) throws BrokenLine {
    return switch (type) {
      case "review" ->
          EventParser.review(
              fields.text("diagram"),
              fields.text("grade"),
              fields.optionalNumber("accuracy"),
              fields.seconds(),
              fields.optionalText("note"));
      case "plan" -> plan(version, fields);
      case "set" -> new Fact.Setting(fields.text("key"), fields.text("value"));
      case "away" -> new Fact.Away(fields.date("from"), fields.date("to"));
      case "easy" ->
          fields.has("weekday")
              ? new Fact.EasyWeekday(fields.word("weekday", WEEKDAYS))
              : new Fact.EasyDay(fields.date("date"));
      case "recovery" ->
          new Fact.Recovery(
              fields.date("from"),
              fields.optionalText("how"),
              fields.has("days") ? Integer.valueOf(fields.whole("days")) : null);
      case "forecast" -> ForecastCodec.read(fields);
      case "fit" -> FitCodec.read(fields.object("fit"));
      case "practice" ->
          new Fact.Practice(fields.text("item"), fields.seconds(), fields.optionalText("note"));
      case "know" ->
          new Fact.Know(fields.texts("diagrams"), EventParser.grade(fields.text("grade")));
      case "hold" ->
          new Fact.Hold(
              fields.text("diagram"), fields.word("kind", HOLDS), fields.optionalDate("until"));
      case "path" -> path(version, fields);
      case "retract" -> new Fact.Retraction(fields.ids("ids"));
      case "quarantine" -> new Fact.Quarantine(fields.texts("lines"));
      default -> SelfReportCodec.read(type, version, fields);
    };
  }

  private static Fact plan(int version, Fields fields) throws BrokenLine {
    String action = fields.text("action");
    return switch (action) {
      case "start" ->
          new Fact.PlanStart(
              fields.text("pathway"), fields.date("date"), fields.optionalNumber("hours"));
      case "open" -> new Fact.PhaseOpen(fields.whole("phase"));
      case "adjust" -> new Fact.Adjustment(fields.texts("drop"));
      default -> new Fact.Unknown("plan " + action, version);
    };
  }

  private static Fact path(int version, Fields fields) throws BrokenLine {
    String action = fields.text("action");
    return switch (action) {
      case "start" -> new Fact.PathStart(fields.text("path"));
      case "stop" -> new Fact.PathStop(fields.text("path"));
      default -> new Fact.Unknown("path " + action, version);
    };
  }
}
