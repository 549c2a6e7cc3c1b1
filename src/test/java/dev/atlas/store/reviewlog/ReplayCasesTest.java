package dev.atlas.store.reviewlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Golden;
import dev.atlas.memory.replay.ReplayCase;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayCasesTest {

  @Test
  void replay_goldenFile_givesItsNumbers() throws IOException {
    List<ReplayCase> cases;
    try (InputStreamReader text =
        new InputStreamReader(Golden.open("golden-edge.jsonl"), StandardCharsets.UTF_8)) {
      cases = ReplayCases.read("golden-edge.jsonl", text);
    }
    List<JsonNode> golden = Golden.cases("golden-edge.jsonl");
    assertThat(cases).hasSameSizeAs(golden);
    for (int i = 0; i < cases.size(); i++) {
      ReplayCase read = cases.get(i);
      double[] parameters = read.parameters().stream().mapToDouble(w -> w).toArray();
      ReplayCase.Outcome outcome = read.replay(FsrsVersion.FSRS_6.clipped(parameters));
      JsonNode exact = golden.get(i).get("ref64");
      assertThat(outcome.id()).isEqualTo(golden.get(i).get("id").asText());
      close(outcome.stability(), exact.get("S"));
      close(outcome.difficulty(), exact.get("D"));
      close(outcome.days(), exact.get("days"));
      close(outcome.retrievability(), exact.get("R"));
    }
  }

  @Test
  void read_brokenLines_areLocated() {
    refuses("", "a.jsonl:1:1: the file is empty");
    refuses("{\"reviews\":[{\"r\":3,\"t\":0}]}\n[]", "a.jsonl:2:1: this is no JSON object");
    refuses("{\"reviews\":[{\"r\":5,\"t\":0}]}", "a.jsonl:1:18: 5.0 is out of range; grades are");
    refuses("{\"reviews\":[{\"r\":3,\"t\":-1}]}", "a.jsonl:1:24: -1.0 is out of range; days");
    refuses("{\"reviews\":[{\"t\":1}]}", "a review without r");
    refuses("{\"params\":[\"x\"]}", "a.jsonl:1:12: this is no number; parameters are numbers");
    refuses("{\"params\":[1]}", "a.jsonl:1:1: without reviews");
    refuses("{\"reviews\":[{\"r\":", "a.jsonl:1:18: this is no JSON");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> ReplayCases.read("a.jsonl", new StringReader(text)))
        .isInstanceOf(StoreException.BadData.class)
        .hasMessageContaining(message);
  }

  private static void close(List<Double> actual, JsonNode wanted) {
    double[] numbers = Golden.numbers(wanted);
    assertThat(actual).hasSize(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(actual.get(i)).isCloseTo(numbers[i], within(1e-9 * numbers[i]));
    }
  }
}
