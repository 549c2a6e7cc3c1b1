package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.journal.Fact;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nested fields of a {@code forecast} event. What cannot be read counts as left out. */
final class ForecastCodec {

  private ForecastCodec() {}

  static void write(Fact.Forecast forecast, JsonGenerator json) throws IOException {
    json.writeStringField("date", forecast.from().toString());
    json.writeNumberField("futures", forecast.futures());
    json.writeNumberField("seed", forecast.seed());
    band("finish", forecast.finish(), json);
    band("lastNew", forecast.lastNew(), json);
    json.writeArrayFieldStart("checks");
    for (Fact.Forecast.Check check : forecast.checks()) {
      json.writeStartObject();
      json.writeStringField("date", check.date().toString());
      json.writeNumberField("p10", check.p10());
      json.writeNumberField("p50", check.p50());
      json.writeNumberField("p90", check.p90());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void band(String name, Fact.Forecast.Band band, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    date("p10", band.p10(), json);
    date("p50", band.p50(), json);
    date("p90", band.p90(), json);
    json.writeEndObject();
  }

  private static void date(String name, @Nullable LocalDate date, JsonGenerator json)
      throws IOException {
    if (date != null) {
      json.writeStringField(name, date.toString());
    }
  }

  /** Reads an object of three dates. */
  static Fact.Forecast.Band band(JsonParser json) throws IOException {
    Map<String, String> fields = fields(json);
    return new Fact.Forecast.Band(
        date(fields.get("p10")), date(fields.get("p50")), date(fields.get("p90")));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  /** Reads a list of checks; one that lacks a field is passed over. */
  static List<Fact.Forecast.Check> checks(JsonParser json) throws IOException {
    List<Fact.Forecast.Check> checks = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return checks;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> fields = fields(json);
      LocalDate date = date(fields.get("date"));
      if (date != null) {
        checks.add(
            new Fact.Forecast.Check(
                date, number(fields, "p10"), number(fields, "p50"), number(fields, "p90")));
      }
    }
    return checks;
  }

  private static int number(Map<String, String> fields, String name) {
    try {
      return Integer.parseInt(fields.getOrDefault(name, "0"));
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  /** The plain fields of an object; anything else has none. */
  private static Map<String, String> fields(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return fields;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        fields.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return fields;
  }
}
