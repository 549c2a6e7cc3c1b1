package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.store.journal.lines.EventParser.BrokenLine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What learners say about themselves, as the fields of a line. */
final class SelfReportCodec {

  private static final int LEAST = 1;
  private static final int MOST = 10;
  private static final int MOST_OF_A_RUBRIC = 5;
  private static final int MINUTES_A_DAY = 1440;

  private static final Map<String, SelfReport.Mistake.Kind> KINDS = new LinkedHashMap<>();
  private static final Map<String, SelfReport.Depth.Level> LEVELS = new LinkedHashMap<>();
  private static final Map<String, SelfReport.Depth.Point> POINTS = new LinkedHashMap<>();

  static {
    for (SelfReport.Mistake.Kind each : SelfReport.Mistake.Kind.values()) {
      KINDS.put(each.word(), each);
    }
    for (SelfReport.Depth.Level each : SelfReport.Depth.Level.values()) {
      LEVELS.put(each.word(), each);
    }
    for (SelfReport.Depth.Point each : SelfReport.Depth.Point.values()) {
      POINTS.put(each.word(), each);
    }
  }

  private SelfReportCodec() {}

  static Fact read(String type, int version, Fields fields) throws BrokenLine {
    return switch (type) {
      case "checkin" -> checkIn(version, fields);
      case "error" -> error(version, fields);
      case "assessment" -> exam(version, fields);
      case "interview" -> interview(fields);
      case "depth" ->
          new SelfReport.Depth(
              fields.text("diagram"),
              fields.has("level") ? fields.word("level", LEVELS) : null,
              fields.has("checklist") ? checklist(fields) : null);
      case "note" -> new SelfReport.Note(fields.optionalText("diagram"), fields.text("note"));
      default -> new Fact.Unknown(type, version);
    };
  }

  private static Fact checkIn(int version, Fields fields) throws BrokenLine {
    String when = fields.text("when");
    return switch (when) {
      case "morning" ->
          new SelfReport.Morning(
              fields.whole("energy", LEAST, MOST),
              fields.whole("focus", LEAST, MOST),
              fields.whole("motivation", LEAST, MOST),
              fields.optionalNumber("hours"),
              fields.optionalText("note"));
      case "evening" ->
          new SelfReport.Evening(
              fields.optionalText("goals"),
              fields.texts("learnings"),
              fields.optionalText("struggles"),
              fields.optionalText("tomorrow"),
              fields.optionalWhole("understanding", LEAST, MOST),
              fields.optionalWhole("confidence", LEAST, MOST));
      default -> new Fact.Unknown("checkin " + when, version);
    };
  }

  private static Fact error(int version, Fields fields) throws BrokenLine {
    String action = fields.text("action");
    return switch (action) {
      case "log" ->
          new SelfReport.Mistake(
              fields.word("kind", KINDS),
              fields.optionalText("diagram"),
              fields.text("what"),
              fields.optionalText("cause"),
              fields.optionalText("correction"),
              fields.optionalDate("revisit"));
      case "revisit" -> new SelfReport.Revisit(fields.id("error"), fields.optionalDate("next"));
      default -> new Fact.Unknown("error " + action, version);
    };
  }

  private static Fact exam(int version, Fields fields) throws BrokenLine {
    String action = fields.text("action");
    return switch (action) {
      case "start" -> new SelfReport.ExamStart(fields.text("paper"), fields.longWhole("seed"));
      case "score" ->
          new SelfReport.ExamScore(
              fields.id("attempt"),
              fields.text("part"),
              fields.number("points"),
              fields.numbersByName("criteria"),
              fields.seconds(),
              fields.optionalText("note"));
      case "stop" -> new SelfReport.ExamStop(fields.id("attempt"));
      default -> new Fact.Unknown("assessment " + action, version);
    };
  }

  private static Fact interview(Fields fields) throws BrokenLine {
    return new SelfReport.Interview(
        fields.text("scenario"),
        fields.whole("minutes", 0, MINUTES_A_DAY),
        fields.whole("requirements", LEAST, MOST_OF_A_RUBRIC),
        fields.whole("architecture", LEAST, MOST_OF_A_RUBRIC),
        fields.whole("tradeOffs", LEAST, MOST_OF_A_RUBRIC),
        fields.whole("failures", LEAST, MOST_OF_A_RUBRIC),
        fields.whole("communication", LEAST, MOST_OF_A_RUBRIC),
        fields.optionalText("note"));
  }

  /** Points that a later version added are passed over. */
  private static Set<SelfReport.Depth.Point> checklist(Fields fields) throws BrokenLine {
    Set<SelfReport.Depth.Point> points = EnumSet.noneOf(SelfReport.Depth.Point.class);
    for (String word : fields.texts("checklist")) {
      SelfReport.Depth.Point point = POINTS.get(word);
      if (point != null) {
        points.add(point);
      }
    }
    return Set.copyOf(points);
  }

  static void write(SelfReport report, JsonGenerator json) throws IOException {
    switch (report) {
      case SelfReport.Morning morning -> write(morning, json);
      case SelfReport.Evening evening -> write(evening, json);
      case SelfReport.Mistake mistake -> write(mistake, json);
      case SelfReport.Revisit revisit -> {
        json.writeStringField("action", "revisit");
        json.writeStringField("error", revisit.error().toString());
        date("next", revisit.next(), json);
      }
      case SelfReport.ExamStep step -> write(step, json);
      case SelfReport.Interview interview -> write(interview, json);
      case SelfReport.Depth depth -> write(depth, json);
      case SelfReport.Note note -> {
        text("diagram", note.diagram(), json);
        json.writeStringField("note", note.text());
      }
    }
  }

  private static void write(SelfReport.Morning morning, JsonGenerator json) throws IOException {
    json.writeStringField("when", "morning");
    json.writeNumberField("energy", morning.energy());
    json.writeNumberField("focus", morning.focus());
    json.writeNumberField("motivation", morning.motivation());
    if (morning.hours() != null) {
      json.writeNumberField("hours", morning.hours());
    }
    text("note", morning.note(), json);
  }

  private static void write(SelfReport.Evening evening, JsonGenerator json) throws IOException {
    json.writeStringField("when", "evening");
    text("goals", evening.goals(), json);
    texts("learnings", evening.learnings(), json);
    text("struggles", evening.struggles(), json);
    text("tomorrow", evening.tomorrow(), json);
    whole("understanding", evening.understanding(), json);
    whole("confidence", evening.confidence(), json);
  }

  private static void write(SelfReport.Mistake mistake, JsonGenerator json) throws IOException {
    json.writeStringField("action", "log");
    json.writeStringField("kind", mistake.kind().word());
    text("diagram", mistake.diagram(), json);
    json.writeStringField("what", mistake.what());
    text("cause", mistake.cause(), json);
    text("correction", mistake.correction(), json);
    date("revisit", mistake.revisit(), json);
  }

  private static void write(SelfReport.ExamStep step, JsonGenerator json) throws IOException {
    switch (step) {
      case SelfReport.ExamStart start -> {
        json.writeStringField("action", "start");
        json.writeStringField("paper", start.paper());
        json.writeNumberField("seed", start.seed());
      }
      case SelfReport.ExamScore score -> {
        json.writeStringField("action", "score");
        json.writeStringField("attempt", score.attempt().toString());
        json.writeStringField("part", score.part());
        json.writeNumberField("points", score.points());
        if (!score.criteria().isEmpty()) {
          json.writeObjectFieldStart("criteria");
          for (Map.Entry<String, Double> each : score.criteria().entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
          }
          json.writeEndObject();
        }
        whole("seconds", score.seconds(), json);
        text("note", score.note(), json);
      }
      case SelfReport.ExamStop stop -> {
        json.writeStringField("action", "stop");
        json.writeStringField("attempt", stop.attempt().toString());
      }
    }
  }

  private static void write(SelfReport.Interview held, JsonGenerator json) throws IOException {
    json.writeStringField("scenario", held.scenario());
    json.writeNumberField("minutes", held.minutes());
    json.writeNumberField("requirements", held.requirements());
    json.writeNumberField("architecture", held.architecture());
    json.writeNumberField("tradeOffs", held.tradeOffs());
    json.writeNumberField("failures", held.failures());
    json.writeNumberField("communication", held.communication());
    text("note", held.note(), json);
  }

  private static void write(SelfReport.Depth depth, JsonGenerator json) throws IOException {
    json.writeStringField("diagram", depth.diagram());
    text("level", depth.level() == null ? null : depth.level().word(), json);
    Set<SelfReport.Depth.Point> checklist = depth.checklist();
    if (checklist != null) {
      texts("checklist", checklist.stream().sorted().map(point -> point.word()).toList(), json);
    }
  }

  private static void text(String name, @Nullable String text, JsonGenerator json)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private static void whole(String name, @Nullable Integer number, JsonGenerator json)
      throws IOException {
    if (number != null) {
      json.writeNumberField(name, number);
    }
  }

  private static void date(String name, @Nullable LocalDate date, JsonGenerator json)
      throws IOException {
    text(name, date == null ? null : date.toString(), json);
  }

  static void texts(String name, Collection<String> texts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
