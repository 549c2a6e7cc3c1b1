package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atlas.journal.Fact;
import dev.atlas.store.journal.lines.EventParser.BrokenLine;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nested fields of a {@code forecast} event. A date that cannot be read counts as never. */
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

  static Fact.Forecast read(Fields fields) throws BrokenLine {
    List<Fact.Forecast.Check> checks = new ArrayList<>();
    for (Fields check : fields.objects("checks")) {
      LocalDate date = date("date", check);
      if (date != null) {
        checks.add(
            new Fact.Forecast.Check(
                date, whole("p10", check), whole("p50", check), whole("p90", check)));
      }
    }
    return new Fact.Forecast(
        fields.date("date"),
        whole("futures", fields),
        fields.has("seed") ? fields.longWhole("seed") : 0,
        band("finish", fields),
        band("lastNew", fields),
        checks);
  }

  private static Fact.Forecast.Band band(String name, Fields fields) throws BrokenLine {
    Fields band = fields.has(name) ? fields.object(name) : new Fields();
    return new Fact.Forecast.Band(date("p10", band), date("p50", band), date("p90", band));
  }

  private static @Nullable LocalDate date(String name, Fields fields) throws BrokenLine {
    try {
      return fields.optionalDate(name);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private static int whole(String name, Fields fields) throws BrokenLine {
    return fields.has(name) ? fields.whole(name) : 0;
  }
}
