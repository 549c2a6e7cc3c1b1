package dev.atlas.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FSRS-6 against the reference implementation (float) and the same formulas in double. */
class Fsrs6GoldenTest {

  private static final double EXACT = 1e-9;
  private static final double FLOAT_STABILITY = 2e-4;
  private static final double FLOAT = 1e-5;

  @ParameterizedTest
  @ValueSource(strings = {"golden-public.jsonl", "golden-edge.jsonl"})
  void fsrs6_goldenHistories_agreeWithTheReferences(String file) {
    List<JsonNode> cases = Golden.cases(file);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(20);
    cases.forEach(Fsrs6GoldenTest::check);
  }

  private static void check(JsonNode golden) {
    String id = golden.get("id").asText();
    Forgetting model = FsrsVersion.FSRS_6.clipped(Golden.numbers(golden.get("params")));
    List<MemoryState> states = states(model, golden.get("reviews"));
    double[] stabilities = states.stream().mapToDouble(MemoryState::stability).toArray();
    double[] difficulties = states.stream().mapToDouble(MemoryState::difficulty).toArray();
    MemoryState last = states.getLast();
    double[] recall = Golden.numbers(golden.get("R").get("t"));
    double[] days = Golden.numbers(golden.get("interval").get("dr"));
    for (int i = 0; i < recall.length; i++) {
      recall[i] = model.retrievability(last, recall[i]);
    }
    for (int i = 0; i < days.length; i++) {
      days[i] = model.interval(last, days[i]);
    }
    JsonNode exact = golden.get("ref64");
    close(id + " S", stabilities, exact.get("S"), EXACT);
    close(id + " D", difficulties, exact.get("D"), EXACT);
    close(id + " R", recall, exact.get("R"), EXACT);
    close(id + " days", days, exact.get("days"), EXACT);
    close(id + " float S", stabilities, golden.get("S"), FLOAT_STABILITY);
    close(id + " float D", difficulties, golden.get("D"), FLOAT);
    close(id + " float R", recall, golden.get("R").get("r"), FLOAT);
    close(id + " float days", days, golden.get("interval").get("days"), FLOAT_STABILITY);
  }

  private static List<MemoryState> states(Forgetting model, JsonNode reviews) {
    List<MemoryState> states = new ArrayList<>();
    for (JsonNode review : reviews) {
      Grade grade = Grade.of(review.get("r").asInt());
      states.add(
          states.isEmpty()
              ? model.first(grade)
              : model.next(states.getLast(), grade, review.get("t").asDouble()));
    }
    return states;
  }

  private static void close(String what, double[] actual, JsonNode expected, double tolerance) {
    double[] wanted = Golden.numbers(expected);
    assertThat(actual).as(what).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(Math.abs(actual[i] - wanted[i]) / Math.abs(wanted[i]))
          .as("%s[%d]: %s, not %s", what, i, actual[i], wanted[i])
          .isLessThanOrEqualTo(tolerance);
    }
  }
}
