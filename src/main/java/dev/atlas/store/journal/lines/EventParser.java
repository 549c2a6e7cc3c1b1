package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON line into an event. Unknown fields are passed over; an unknown type or a later
 * version of the format becomes {@link Fact.Unknown}, whatever its fields hold.
 */
public final class EventParser {

  static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> ENVELOPE = Set.of("v", "id", "at", "device", "batch", "type");
  private static final int LAST_YEAR = 9999;
  private static final List<Grade> GRADES = List.of(Grade.values());
  private static final Fact.Forecast.Band NO_DATES = new Fact.Forecast.Band(null, null, null);

  /** A line that is no event. */
  public static final class BrokenLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    private BrokenLine(int column, String message) {
      super(message);
      this.column = column;
    }

    /** Where in the line it broke, from 1. */
    public int column() {
      return column;
    }
  }

  private int start;
  private int startLine;
  private int version;
  private @Nullable String id;
  private @Nullable String at;
  private @Nullable String device;
  private @Nullable String batch;
  private @Nullable String type;
  private @Nullable String diagram;
  private @Nullable String grade;
  private @Nullable Double accuracy;
  private @Nullable Integer seconds;
  private @Nullable String note;
  private @Nullable String action;
  private @Nullable String pathway;
  private @Nullable String date;
  private @Nullable Double hours;
  private @Nullable Integer phase;
  private @Nullable String key;
  private @Nullable String value;
  private List<String> drop = List.of();
  private @Nullable String from;
  private @Nullable String to;
  private @Nullable String weekday;
  private int futures;
  private long seed;
  private Fact.Forecast.Band finish = NO_DATES;
  private Fact.Forecast.Band lastNew = NO_DATES;
  private List<Fact.Forecast.Check> checks = List.of();
  private Fact.@Nullable Fit fit;
  private List<String> ids = List.of();
  private List<String> lines = List.of();
  private @Nullable String item;
  private @Nullable String path;

  /** A field that holds something else than the types of this version; it may be of another. */
  private @Nullable BrokenLine mistyped;

  EventParser() {}

  /**
   * The event of a line.
   *
   * @throws BrokenLine when the line is no event of the format; the message never repeats notes
   */
  public static Event parse(byte[] bytes, int from, int length) throws BrokenLine {
    // The JSON library would guess another encoding from these.
    if (length > 1 && (bytes[from] == 0 || bytes[from + 1] == 0 || bytes[from] == (byte) 0xFF)) {
      throw new BrokenLine(1, "not UTF-8 text");
    }
    EventParser parser = new EventParser();
    try (JsonParser json = JSON.createParser(bytes, from, length)) {
      parser.fields(json);
      if (json.nextToken() != null) {
        throw new BrokenLine(column(json), "text behind the event");
      }
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw new BrokenLine(column, "broken JSON");
    } catch (IOException e) {
      throw new BrokenLine(1, "broken JSON");
    }
    return parser.event();
  }

  /** Reads the next object; returns its end, or -1 when it is not just the line from there on. */
  int object(JsonParser json, byte[] bytes, int base, int from) throws IOException, BrokenLine {
    fields(json);
    JsonLocation end = json.currentLocation();
    int next = base + (int) end.getByteOffset();
    boolean oneLine = base + start == from && startLine == end.getLineNr();
    return oneLine && next < bytes.length && bytes[next] == '\n' ? next : -1;
  }

  private static int column(JsonParser json) {
    return Math.max(1, json.currentTokenLocation().getColumnNr());
  }

  private void fields(JsonParser json) throws IOException, BrokenLine {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new BrokenLine(1, "not a JSON object");
    }
    JsonLocation begin = json.currentTokenLocation();
    start = (int) begin.getByteOffset();
    startLine = begin.getLineNr();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      try {
        field(name, json);
      } catch (BrokenLine e) {
        if (ENVELOPE.contains(name)) {
          throw e;
        }
        mistyped = e;
        json.skipChildren();
      }
    }
  }

  private void field(String name, JsonParser json) throws IOException, BrokenLine {
    switch (name) {
      case "v" -> version = (int) number(name, json);
      case "id" -> id = text(name, json);
      case "at" -> at = text(name, json);
      case "device" -> device = text(name, json);
      case "batch" -> batch = text(name, json);
      case "type" -> type = text(name, json);
      case "diagram" -> diagram = text(name, json);
      case "grade" -> grade = text(name, json);
      case "accuracy" -> accuracy = number(name, json);
      case "seconds" -> seconds = (int) number(name, json);
      case "note" -> note = text(name, json);
      case "action" -> action = text(name, json);
      case "pathway" -> pathway = text(name, json);
      case "date" -> date = text(name, json);
      case "hours" -> hours = number(name, json);
      case "phase" -> phase = (int) number(name, json);
      case "key" -> key = text(name, json);
      case "value" -> value = text(name, json);
      case "ids" -> ids = texts(name, json);
      case "lines" -> lines = texts(name, json);
      case "drop" -> drop = texts(name, json);
      case "from" -> from = text(name, json);
      case "to" -> to = text(name, json);
      case "weekday" -> weekday = text(name, json);
      case "futures" -> futures = (int) number(name, json);
      case "seed" -> seed = (long) number(name, json);
      case "finish" -> finish = ForecastCodec.band(json);
      case "lastNew" -> lastNew = ForecastCodec.band(json);
      case "checks" -> checks = ForecastCodec.checks(json);
      case "item" -> item = text(name, json);
      case "path" -> path = text(name, json);
      case "fit" -> fit = FitCodec.read(json);
      default -> json.skipChildren();
    }
  }

  private static String text(String name, JsonParser json) throws IOException, BrokenLine {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new BrokenLine(column(json), "`" + name + "` is no text");
    }
    return json.getText();
  }

  private static double number(String name, JsonParser json) throws IOException, BrokenLine {
    if (!json.currentToken().isNumeric()) {
      throw new BrokenLine(column(json), "`" + name + "` is no number");
    }
    return json.getDoubleValue();
  }

  private List<String> texts(String name, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      mistyped = new BrokenLine(column(json), "`" + name + "` is no list");
      json.skipChildren();
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      } else {
        mistyped = new BrokenLine(column(json), "`" + name + "` is no list of texts");
        json.skipChildren();
      }
    }
    return texts;
  }

  /** The event that was read. */
  Event event() throws BrokenLine {
    try {
      return new Event(
          EventId.parse(required("id", id)),
          moment(required("at", at)),
          required("device", device),
          batch == null ? null : EventId.parse(batch),
          fact());
    } catch (DateTimeParseException e) {
      throw new BrokenLine(1, "a date or a time is malformed");
    } catch (IllegalArgumentException e) {
      throw new BrokenLine(1, "`id`, `ids` or `batch` is malformed");
    }
  }

  private static OffsetDateTime moment(String text) throws BrokenLine {
    OffsetDateTime moment = OffsetTimes.parse(text);
    if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
      throw new BrokenLine(1, "`at` is outside the years 0 to " + LAST_YEAR);
    }
    return moment;
  }

  private Fact fact() throws BrokenLine {
    String name = required("type", type);
    if (version > EventWriter.VERSION) {
      return new Fact.Unknown(name, version);
    }
    Fact fact = fact(name);
    if (mistyped != null && !(fact instanceof Fact.Unknown)) {
      throw mistyped;
    }
    return fact;
  }

  private Fact fact(String name) throws BrokenLine {
    return switch (name) {
      case "review" ->
          new Fact.Review(required("diagram", diagram), grade(), accuracy(), seconds(), note);
      case "plan" -> plan();
      case "set" -> new Fact.Setting(required("key", key), required("value", value));
      case "away" -> new Fact.Away(day("from", from), day("to", to));
      case "easy" ->
          weekday == null
              ? new Fact.EasyDay(day("date", date))
              : new Fact.EasyWeekday(weekday(weekday));
      case "recovery" -> new Fact.Recovery(day("from", from));
      case "forecast" ->
          new Fact.Forecast(
              LocalDate.parse(required("date", date)), futures, seed, finish, lastNew, checks);
      case "fit" -> fitted();
      case "practice" -> new Fact.Practice(required("item", item), seconds(), note);
      case "path" -> path();
      case "retract" -> new Fact.Retraction(ids.stream().map(EventId::parse).toList());
      case "quarantine" -> new Fact.Quarantine(lines);
      default -> new Fact.Unknown(name, version);
    };
  }

  private Fact fitted() throws BrokenLine {
    if (fit == null) {
      throw new BrokenLine(1, "`fit` is missing");
    }
    return fit;
  }

  private Fact plan() throws BrokenLine {
    return switch (required("action", action)) {
      case "start" ->
          new Fact.PlanStart(
              required("pathway", pathway), LocalDate.parse(required("date", date)), hours);
      case "open" -> {
        if (phase == null) {
          throw missing("phase");
        }
        yield new Fact.PhaseOpen(phase);
      }
      case "adjust" -> new Fact.Adjustment(drop);
      default -> new Fact.Unknown("plan " + action, version);
    };
  }

  private Fact path() throws BrokenLine {
    return switch (required("action", action)) {
      case "start" -> new Fact.PathStart(required("path", path));
      case "stop" -> new Fact.PathStop(required("path", path));
      default -> new Fact.Unknown("path " + action, version);
    };
  }

  private Grade grade() throws BrokenLine {
    String word = required("grade", grade);
    for (Grade each : GRADES) {
      if (each.word().equals(word) || each.word().equalsIgnoreCase(word)) {
        return each;
      }
    }
    throw new BrokenLine(1, "`grade` is none of again, hard, good, easy");
  }

  private @Nullable Double accuracy() throws BrokenLine {
    if (accuracy != null && !(accuracy >= 0 && accuracy <= 100)) {
      throw new BrokenLine(1, "`accuracy` is outside 0 to 100");
    }
    return accuracy;
  }

  private @Nullable Integer seconds() throws BrokenLine {
    if (seconds != null && seconds < 0) {
      throw new BrokenLine(1, "`seconds` is negative");
    }
    return seconds;
  }

  private static DayOfWeek weekday(String text) throws BrokenLine {
    for (DayOfWeek each : DayOfWeek.values()) {
      if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new BrokenLine(1, "`weekday` is no day of the week");
  }

  private LocalDate day(String name, @Nullable String text) throws BrokenLine {
    return LocalDate.parse(required(name, text));
  }

  private String required(String name, @Nullable String text) throws BrokenLine {
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  private BrokenLine missing(String name) {
    return mistyped != null ? mistyped : new BrokenLine(1, "`" + name + "` is missing");
  }
}
