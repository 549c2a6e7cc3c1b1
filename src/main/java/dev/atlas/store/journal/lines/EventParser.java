package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON line into an event. Unknown fields are passed over; an unknown type or a later
 * version of the format becomes {@link Fact.Unknown}, whatever its fields hold.
 *
 * <p>Most lines are reviews: their fields go straight to where they are needed, while those of any
 * other type are collected first and read by {@link FactReader}.
 */
public final class EventParser {

  static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> ENVELOPE = Set.of("v", "id", "at", "device", "batch", "type");
  private static final int LAST_YEAR = 9999;
  private static final List<Grade> GRADES = List.of(Grade.values());
  private static final List<String> GRADE_WORDS = GRADES.stream().map(Grade::word).toList();
  private static final List<String> TYPES = List.of("review");

  /** A line that is no event. */
  public static final class BrokenLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    BrokenLine(int column, String message) {
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
  private @Nullable EventId parsedId;
  private @Nullable String at;
  private @Nullable OffsetDateTime parsedAt;
  private @Nullable String device;
  private @Nullable String batch;
  private int batchSize;
  private @Nullable String type;

  /** Whether the type is known to be a review and no field of it came before. */
  private boolean review;

  private @Nullable String diagram;
  private @Nullable String grade;
  private @Nullable Double accuracy;
  private @Nullable Integer seconds;
  private @Nullable String note;

  /** The fields of what is no review, or is not known to be one. */
  private @Nullable Fields others;

  /** A field of a review that holds something else than this version says. */
  private @Nullable BrokenLine mistyped;

  EventParser() {}

  /**
   * The event of a line.
   *
   * @throws BrokenLine when the line is no event of the format; the message never repeats notes
   */
  public static Event parse(byte[] bytes, int from, int length) throws BrokenLine {
    return read(bytes, from, length).event();
  }

  /**
   * The device of a line; what the line says beside is not looked at, which is half of the work.
   *
   * @throws BrokenLine when the line is no object with an id, a time and a device
   */
  public static String deviceOf(byte[] bytes, int from, int length) throws BrokenLine {
    EventParser parser = read(bytes, from, length);
    if (parser.parsedId == null) {
      id("id", required("id", parser.id), 1);
    }
    if (parser.parsedAt == null) {
      required("at", parser.at);
    }
    return required("device", parser.device);
  }

  private static EventParser read(byte[] bytes, int from, int length) throws BrokenLine {
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
    return parser;
  }

  /** Reads the next object; returns its end, or -1 when it is not just the line from there on. */
  int object(JsonParser json, byte[] bytes, int base, int from) throws IOException, BrokenLine {
    fields(json);
    JsonLocation end = json.currentLocation();
    int next = base + (int) end.getByteOffset();
    boolean oneLine = base + start == from && startLine == end.getLineNr();
    return oneLine && next < bytes.length && bytes[next] == '\n' ? next : -1;
  }

  static int column(JsonParser json) {
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
      case "id" -> takeId(json);
      case "at" -> takeMoment(json);
      case "device" -> device = text(name, json);
      case "batch" -> batch = text(name, json);
      case "of" -> batchSize = batchSize(json);
      case "type" -> {
        type = word(name, TYPES, json);
        review = others == null && type.equals("review");
      }
      default -> {
        if (review) {
          reviewField(name, json);
        } else {
          others = others == null ? new Fields() : others;
          others.take(name, json);
        }
      }
    }
  }

  /** No more than a help: whatever else it holds, the event counts by itself. */
  private static int batchSize(JsonParser json) throws IOException {
    json.skipChildren();
    double told = json.currentToken().isNumeric() ? json.getDoubleValue() : 0;
    return told >= 2 && told <= Integer.MAX_VALUE ? (int) told : 0;
  }

  private void reviewField(String name, JsonParser json) throws IOException, BrokenLine {
    switch (name) {
      case "diagram" -> diagram = text(name, json);
      case "grade" -> grade = word(name, GRADE_WORDS, json);
      case "accuracy" -> accuracy = number(name, json);
      case "seconds" -> seconds = (int) number(name, json);
      case "note" -> note = text(name, json);
      default -> json.skipChildren();
    }
  }

  /** What is no id is told when the whole line is known to be an object. */
  private void takeId(JsonParser json) throws IOException, BrokenLine {
    requireText("id", json);
    Characters text = Characters.of(json);
    parsedId = EventId.parsed(text);
    id = parsedId == null ? text.toString() : null;
  }

  private void takeMoment(JsonParser json) throws IOException, BrokenLine {
    requireText("at", json);
    Characters text = Characters.of(json);
    parsedAt = OffsetTimes.fast(text);
    at = parsedAt == null ? text.toString() : null;
  }

  /** A text that is mostly one of these words. */
  private static String word(String name, List<String> words, JsonParser json)
      throws IOException, BrokenLine {
    requireText(name, json);
    Characters text = Characters.of(json);
    for (String word : words) {
      if (word.contentEquals(text)) {
        return word;
      }
    }
    return text.toString();
  }

  private static void requireText(String name, JsonParser json) throws BrokenLine {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new BrokenLine(column(json), "`" + name + "` is no text");
    }
  }

  private static String text(String name, JsonParser json) throws IOException, BrokenLine {
    requireText(name, json);
    return json.getText();
  }

  private static double number(String name, JsonParser json) throws IOException, BrokenLine {
    if (!json.currentToken().isNumeric()) {
      throw new BrokenLine(column(json), "`" + name + "` is no number");
    }
    return json.getDoubleValue();
  }

  /** The event that was read. */
  Event event() throws BrokenLine {
    try {
      return new Event(
          parsedId != null ? parsedId : id("id", required("id", id), 1),
          moment(parsedAt != null ? parsedAt : OffsetTimes.parse(required("at", at))),
          required("device", device),
          batch == null ? null : new Batch(id("batch", batch, 1), batchSize),
          fact());
    } catch (DateTimeParseException e) {
      throw new BrokenLine(1, "a date or a time is malformed");
    }
  }

  /** The id of an event in a field. */
  static EventId id(String name, String text, int column) throws BrokenLine {
    try {
      return EventId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BrokenLine(column, "`" + name + "` is malformed");
    }
  }

  private static OffsetDateTime moment(OffsetDateTime moment) throws BrokenLine {
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
    if (!review) {
      return FactReader.read(name, version, others == null ? new Fields() : others);
    }
    if (mistyped != null) {
      throw mistyped;
    }
    return review(required("diagram", diagram), required("grade", grade), accuracy, seconds, note);
  }

  /** A review, when its measures are within bounds. */
  static Fact.Review review(
      String diagram,
      String grade,
      @Nullable Double accuracy,
      @Nullable Integer seconds,
      @Nullable String note)
      throws BrokenLine {
    if (accuracy != null && !(accuracy >= 0 && accuracy <= 100)) {
      throw new BrokenLine(1, "`accuracy` is outside 0 to 100");
    }
    if (seconds != null && seconds < 0) {
      throw new BrokenLine(1, "`seconds` is negative");
    }
    return new Fact.Review(diagram, grade(grade), accuracy, seconds, note);
  }

  static Grade grade(String word) throws BrokenLine {
    for (Grade each : GRADES) {
      if (each.word().equals(word) || each.word().equalsIgnoreCase(word)) {
        return each;
      }
    }
    throw new BrokenLine(1, "`grade` is none of again, hard, good, easy");
  }

  private static String required(String name, @Nullable String text) throws BrokenLine {
    if (text == null) {
      throw new BrokenLine(1, "`" + name + "` is missing");
    }
    return text;
  }
}
