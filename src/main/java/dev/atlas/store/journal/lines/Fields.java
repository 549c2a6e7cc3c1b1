package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.journal.EventId;
import dev.atlas.store.journal.lines.EventParser.BrokenLine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, asked for by name and type once all are read. */
final class Fields {

  /** A value that is a text, a number, a flag, a list, an object or nothing. */
  private sealed interface Value {
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    record Decimal(double number) implements Value {}

    record Flag(boolean set) implements Value {}

    record Many(List<Value> values) implements Value {}

    record Nested(Fields fields) implements Value {}

    record Nothing() implements Value {}
  }

  private record Placed(Value value, int column) {}

  private final Map<String, Placed> values = new LinkedHashMap<>();

  /** Takes the field whose value begins here. */
  void take(String name, JsonParser json) throws IOException {
    int column = EventParser.column(json);
    values.put(name, new Placed(value(json), column));
  }

  private static Value value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Value.Text(json.getText());
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? new Value.Decimal(json.getDoubleValue())
              : new Value.Whole(json.getLongValue());
      case VALUE_NUMBER_FLOAT -> new Value.Decimal(json.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> new Value.Flag(json.getBooleanValue());
      case START_ARRAY -> {
        List<Value> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(json));
        }
        yield new Value.Many(values);
      }
      case START_OBJECT -> {
        Fields fields = new Fields();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          fields.take(name, json);
        }
        yield new Value.Nested(fields);
      }
      default -> new Value.Nothing();
    };
  }

  private BrokenLine wrong(String name, String what) {
    return new BrokenLine(column(name), "`" + name + "` is " + what);
  }

  private int column(String name) {
    Placed placed = values.get(name);
    return placed == null ? 1 : placed.column;
  }

  private @Nullable Value find(String name) {
    Placed placed = values.get(name);
    return placed == null ? null : placed.value;
  }

  private static <T> T there(String name, @Nullable T value) throws BrokenLine {
    if (value == null) {
      throw new BrokenLine(1, "`" + name + "` is missing");
    }
    return value;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) throws BrokenLine {
    return there(name, optionalText(name));
  }

  @Nullable String optionalText(String name) throws BrokenLine {
    return switch (find(name)) {
      case null -> null;
      case Value.Text(String text) -> text;
      default -> throw wrong(name, "no text");
    };
  }

  double number(String name) throws BrokenLine {
    return there(name, optionalNumber(name));
  }

  @Nullable Double optionalNumber(String name) throws BrokenLine {
    return switch (find(name)) {
      case null -> null;
      case Value.Whole(long number) -> Double.valueOf((double) number);
      case Value.Decimal(double number) -> number;
      default -> throw wrong(name, "no number");
    };
  }

  /** A number without its fraction. */
  int whole(String name) throws BrokenLine {
    return (int) number(name);
  }

  /** A number without its fraction, up to the largest. */
  long longWhole(String name) throws BrokenLine {
    return find(name) instanceof Value.Whole(long number) ? number : (long) number(name);
  }

  /** A number within bounds, without its fraction. */
  @Nullable Integer optionalWhole(String name, int least, int most) throws BrokenLine {
    Double number = optionalNumber(name);
    if (number != null && !(number >= least && number <= most)) {
      throw wrong(name, "outside " + least + " to " + most);
    }
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  int whole(String name, int least, int most) throws BrokenLine {
    return there(name, optionalWhole(name, least, most));
  }

  @Nullable Integer seconds() throws BrokenLine {
    Double number = optionalNumber("seconds");
    if (number != null && !(number >= 0)) {
      throw wrong("seconds", "negative");
    }
    return number == null ? null : Integer.valueOf(number.intValue());
  }

  boolean flag(String name) throws BrokenLine {
    return switch (there(name, find(name))) {
      case Value.Flag(boolean set) -> set;
      default -> throw wrong(name, "neither true nor false");
    };
  }

  LocalDate date(String name) throws BrokenLine {
    return LocalDate.parse(text(name));
  }

  @Nullable LocalDate optionalDate(String name) throws BrokenLine {
    String text = optionalText(name);
    return text == null ? null : LocalDate.parse(text);
  }

  EventId id(String name) throws BrokenLine {
    return EventParser.id(name, text(name), column(name));
  }

  /** A list of ids of events; none where the field is missing. */
  List<EventId> ids(String name) throws BrokenLine {
    List<EventId> ids = new ArrayList<>();
    for (String text : texts(name)) {
      ids.add(EventParser.id(name, text, column(name)));
    }
    return ids;
  }

  /** One of some words, whatever its case. */
  <T> T word(String name, Map<String, T> words) throws BrokenLine {
    T found = words.get(text(name).toLowerCase(java.util.Locale.ROOT));
    if (found == null) {
      throw wrong(name, "none of " + String.join(", ", words.keySet()));
    }
    return found;
  }

  /** A list of texts; none where the field is missing. */
  List<String> texts(String name) throws BrokenLine {
    List<String> texts = new ArrayList<>();
    for (Value each : values(name)) {
      if (!(each instanceof Value.Text(String text))) {
        throw wrong(name, "no list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of numbers; none where the field is missing. */
  List<Double> numbers(String name) throws BrokenLine {
    List<Double> numbers = new ArrayList<>();
    for (Value each : values(name)) {
      switch (each) {
        case Value.Whole(long number) -> numbers.add((double) number);
        case Value.Decimal(double number) -> numbers.add(number);
        default -> throw wrong(name, "no list of numbers");
      }
    }
    return numbers;
  }

  /** A list of objects; none where the field is missing. */
  List<Fields> objects(String name) throws BrokenLine {
    List<Fields> objects = new ArrayList<>();
    for (Value each : values(name)) {
      if (!(each instanceof Value.Nested(Fields fields))) {
        throw wrong(name, "no list of objects");
      }
      objects.add(fields);
    }
    return objects;
  }

  private List<Value> values(String name) throws BrokenLine {
    return switch (find(name)) {
      case null -> List.of();
      case Value.Many(List<Value> many) -> many;
      default -> throw wrong(name, "no list");
    };
  }

  /** The fields of an object. */
  Fields object(String name) throws BrokenLine {
    return switch (there(name, find(name))) {
      case Value.Nested(Fields fields) -> fields;
      default -> throw wrong(name, "no object");
    };
  }

  /** The numbers of an object, each by its name; none where the field is missing. */
  Map<String, Double> numbersByName(String name) throws BrokenLine {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (has(name)) {
      Fields fields = object(name);
      for (String each : fields.values.keySet()) {
        numbers.put(each, fields.number(each));
      }
    }
    return numbers;
  }
}
