package dev.atlas.memory.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Golden;
import dev.atlas.memory.Logs;
import dev.atlas.memory.items.InitialStabilities;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.items.TrainingSet;
import dev.atlas.memory.log.ReviewLog;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The items against the checksums of the reference implementation. */
class ItemsTest {

  @Test
  void items_publicLogs_haveTheReferenceSums() {
    List<JsonNode> cases =
        Golden.cases("items-summary.jsonl").stream()
            .filter(line -> !line.get("data").asText().equals("synth-500k"))
            .toList();
    assertThat(cases).hasSize(6);
    cases.forEach(ItemsTest::check);
  }

  private static void check(JsonNode line) {
    String data = line.get("data").asText();
    JsonNode expected = line.get("result");
    Items all = Items.of(Logs.read(data));
    int count = all.first(line.get("fraction").asDouble());
    assertThat(count).as(data).isEqualTo(expected.get("items").asInt());
    checkSums(all, count, expected);
    TrainingSet set = TrainingSet.of(all, count);
    assertThat(set.items()).as(data).isEqualTo(expected.get("train_items").asInt());
    assertThat(set.recall()).isCloseTo(expected.get("avg_recall").asDouble(), within(1e-6));
    checkInitial(set, expected);
  }

  private static void checkSums(Items all, int count, JsonNode expected) {
    ReviewLog log = all.log();
    long lengths = 0;
    long deltas = 0;
    for (int i = 0; i < count; i++) {
      int review = all.review(i);
      lengths += review - log.start(log.cardOf(review)) + 1;
      deltas += log.elapsedDays(review);
    }
    assertThat(lengths).isEqualTo(expected.get("sum_len").asLong());
    assertThat(deltas).isEqualTo(expected.get("sum_last_delta").asLong());
  }

  private static void checkInitial(TrainingSet set, JsonNode expected) {
    double[] defaults = Arrays.copyOf(FsrsVersion.FSRS_6.defaults(), 4);
    double[] initial = InitialStabilities.fit(set.firsts(), set.recall(), defaults);
    double[] wanted = Golden.numbers(expected.get("s0").get("w0_3"));
    for (int i = 0; i < 4; i++) {
      assertThat(initial[i]).isCloseTo(wanted[i], within(2e-3 * wanted[i]));
    }
  }
}
