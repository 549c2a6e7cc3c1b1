package dev.atlas.store.reviewlog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.memory.Grade;
import dev.atlas.memory.replay.ReplayCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one replay case; the parser stands on the opening brace. */
final class ReplayCaseParser {

  /** A value that does not fit. */
  static final class Unfit extends IOException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String problem;
    private final String advice;

    private Unfit(int column, String problem, String advice) {
      super(problem);
      this.column = column;
      this.problem = problem;
      this.advice = advice;
    }

    int column() {
      return column;
    }

    String problem() {
      return problem;
    }

    String advice() {
      return advice;
    }
  }

  private final JsonParser json;
  private @Nullable String id;
  private boolean header;
  private List<Double> parameters = List.of();
  private final List<ReplayCase.Review> reviews = new ArrayList<>();
  private List<Double> retentions = List.of();
  private List<Double> times = List.of();

  ReplayCaseParser(JsonParser json) {
    this.json = json;
  }

  boolean isHeader() {
    return header;
  }

  boolean hasReviews() {
    return !reviews.isEmpty();
  }

  ReplayCase result() {
    return new ReplayCase(id, parameters, List.copyOf(reviews), retentions, times);
  }

  /** Reads to the closing brace. */
  void fields() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> {
          id = json.getValueAsString();
          json.skipChildren();
        }
        case "header" -> header = json.currentToken() == JsonToken.VALUE_TRUE;
        case "params" -> parameters = numbers(value -> true, "parameters are numbers");
        case "reviews" -> reviews();
        case "interval" ->
            retentions =
                nested("dr", value -> value > 0 && value < 1, "retentions lie between 0 and 1");
        case "R" -> times = nested("t", value -> value >= 0, "days are 0 or more");
        default -> json.skipChildren();
      }
    }
  }

  private void reviews() throws IOException {
    begin(JsonToken.START_ARRAY, "reviews are an array");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      begin(JsonToken.START_OBJECT, "a review is an object {\"r\":3,\"t\":0}");
      double grade = 0;
      double days = 0;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "r" -> grade = number(ReplayCaseParser::isGrade, "grades are 1, 2, 3 or 4");
          case "t" -> days = number(value -> value >= 0, "days are 0 or more");
          default -> json.skipChildren();
        }
      }
      if (grade == 0) {
        throw unfit("a review without r", "grades are 1, 2, 3 or 4");
      }
      reviews.add(new ReplayCase.Review(Grade.of((int) grade), days));
    }
  }

  private static boolean isGrade(double value) {
    return value == 1 || value == 2 || value == 3 || value == 4;
  }

  private List<Double> nested(String wanted, DoublePredicate fits, String advice)
      throws IOException {
    List<Double> found = List.of();
    begin(JsonToken.START_OBJECT, "an object with \"" + wanted + "\"");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals(wanted)) {
        found = numbers(fits, advice);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private List<Double> numbers(DoublePredicate fits, String advice) throws IOException {
    begin(JsonToken.START_ARRAY, advice);
    List<Double> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      numbers.add(number(fits, advice));
    }
    return numbers;
  }

  private double number(DoublePredicate fits, String advice) throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw unfit("this is no number", advice);
    }
    double value = json.getDoubleValue();
    if (!Double.isFinite(value) || !fits.test(value)) {
      throw unfit(value + " is out of range", advice);
    }
    return value;
  }

  private void begin(JsonToken token, String advice) throws IOException {
    if (json.currentToken() != token) {
      throw unfit("this value does not fit here", advice);
    }
  }

  private Unfit unfit(String problem, String advice) {
    return new Unfit(Math.max(1, json.currentTokenLocation().getColumnNr()), problem, advice);
  }
}
