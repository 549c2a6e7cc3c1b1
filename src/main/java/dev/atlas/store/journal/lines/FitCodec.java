package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atlas.journal.Fact;
import java.io.IOException;

/** Fitted parameters as the object {@code fit} of an event. */
final class FitCodec {

  private FitCodec() {}

  static void write(Fact.Fit fit, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("fit");
    json.writeStringField("model", fit.model());
    json.writeArrayFieldStart("parameters");
    for (double parameter : fit.parameters()) {
      json.writeNumber(parameter);
    }
    json.writeEndArray();
    json.writeNumberField("recalls", fit.recalls());
    json.writeNumberField("testItems", fit.testItems());
    json.writeNumberField("currentLoss", fit.currentLoss());
    json.writeNumberField("fittedLoss", fit.fittedLoss());
    json.writeNumberField("leastGain", fit.leastGain());
    json.writeBooleanField("adopted", fit.adopted());
    json.writeEndObject();
  }

  static Fact.Fit read(Fields fields) throws EventParser.BrokenLine {
    return new Fact.Fit(
        fields.text("model"),
        fields.numbers("parameters"),
        (int) number("recalls", fields),
        (int) number("testItems", fields),
        number("currentLoss", fields),
        number("fittedLoss", fields),
        number("leastGain", fields),
        fields.has("adopted") && fields.flag("adopted"));
  }

  private static double number(String name, Fields fields) throws EventParser.BrokenLine {
    return fields.has(name) ? fields.number(name) : 0;
  }
}
