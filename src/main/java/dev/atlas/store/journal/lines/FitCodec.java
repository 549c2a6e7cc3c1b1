package dev.atlas.store.journal.lines;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.journal.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Reads the object that begins here; null when it is none or says no model. */
  static Fact.@Nullable Fit read(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return null;
    }
    String model = null;
    List<Double> parameters = List.of();
    int recalls = 0;
    int testItems = 0;
    double currentLoss = 0;
    double fittedLoss = 0;
    double leastGain = 0;
    boolean adopted = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "model" -> model = json.getText();
        case "parameters" -> parameters = numbers(json);
        case "recalls" -> recalls = json.getValueAsInt();
        case "testItems" -> testItems = json.getValueAsInt();
        case "currentLoss" -> currentLoss = json.getValueAsDouble();
        case "fittedLoss" -> fittedLoss = json.getValueAsDouble();
        case "leastGain" -> leastGain = json.getValueAsDouble();
        case "adopted" -> adopted = json.getValueAsBoolean();
        default -> json.skipChildren();
      }
    }
    return model == null
        ? null
        : new Fact.Fit(
            model, parameters, recalls, testItems, currentLoss, fittedLoss, leastGain, adopted);
  }

  private static List<Double> numbers(JsonParser json) throws IOException {
    List<Double> numbers = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        numbers.add(json.getValueAsDouble());
      }
    }
    return numbers;
  }
}
