package dev.atlas.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON field by field; a null value is left out. */
final class JsonOut {

  /** Digits that mean something; more would differ from machine to machine. */
  private static final MathContext DIGITS = new MathContext(9);

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private interface Step {
    void run() throws IOException;
  }

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  private JsonOut() throws IOException {
    json = JSON.createGenerator(text);
    json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(INDENT));
  }

  /** A document of one object, with a line end. */
  static String document(String schema, Consumer<JsonOut> fields) {
    try {
      JsonOut out = new JsonOut();
      out.json.writeStartObject();
      out.text("schema", schema);
      fields.accept(out);
      out.json.writeEndObject();
      out.json.close();
      return out.text + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One object in one line, with a line end. */
  static String line(Consumer<JsonOut> fields) {
    try {
      JsonOut out = new JsonOut();
      out.json.setPrettyPrinter(null);
      out.json.writeStartObject();
      fields.accept(out);
      out.json.writeEndObject();
      out.json.close();
      return out.text + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void step(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String name, @Nullable String value) {
    if (value != null) {
      step(() -> json.writeStringField(name, value));
    }
  }

  void date(String name, @Nullable TemporalAccessor value) {
    if (value != null) {
      text(name, value.toString());
    }
  }

  void time(String name, @Nullable TemporalAccessor value) {
    if (value != null) {
      text(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }
  }

  void whole(String name, @Nullable Integer value) {
    if (value != null) {
      step(() -> json.writeNumberField(name, value));
    }
  }

  void number(String name, @Nullable Double value) {
    if (value != null) {
      step(
          () -> {
            json.writeFieldName(name);
            writeNumber(value);
          });
    }
  }

  private void writeNumber(double value) throws IOException {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  /** A number with all its digits: the memory engine's are compared with reference values. */
  void exactOrNull(String name, @Nullable Double value) {
    step(
        () -> {
          json.writeFieldName(name);
          writeExact(value);
        });
  }

  void exact(String name, Collection<Double> values) {
    step(
        () -> {
          json.writeArrayFieldStart(name);
          for (Double value : values) {
            writeExact(value);
          }
          json.writeEndArray();
        });
  }

  void numbers(String name, Collection<Double> values) {
    step(
        () -> {
          json.writeArrayFieldStart(name);
          for (Double value : values) {
            writeNumber(value);
          }
          json.writeEndArray();
        });
  }

  private void writeExact(@Nullable Double value) throws IOException {
    if (value == null || !Double.isFinite(value)) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  void longWhole(String name, long value) {
    step(() -> json.writeNumberField(name, value));
  }

  void flag(String name, boolean value) {
    step(() -> json.writeBooleanField(name, value));
  }

  /** A number that is always there: null where there is none. */
  void numberOrNull(String name, @Nullable Double value) {
    if (value == null) {
      step(() -> json.writeNullField(name));
    } else {
      number(name, value);
    }
  }

  void object(String name, Consumer<JsonOut> fields) {
    step(
        () -> {
          json.writeObjectFieldStart(name);
          fields.accept(this);
          json.writeEndObject();
        });
  }

  <T> void objects(String name, Collection<T> items, Consumer<T> fields) {
    step(
        () -> {
          json.writeArrayFieldStart(name);
          for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  void texts(String name, Collection<String> items) {
    step(
        () -> {
          json.writeArrayFieldStart(name);
          for (String item : items) {
            json.writeString(item);
          }
          json.writeEndArray();
        });
  }
}
