package dev.atlas.store.reviewlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlas.memory.Golden;
import dev.atlas.memory.bench.SimulatedLearner;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCsvTest {

  private static final String HEAD = "card_id,review_time,rating\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "card_id,review_time,rating\n7,1000,3\n7,2000,1\n",
        "card_id,review_time,review_rating\r\n7,1000,3\r\n7,2000,1",
        "\uFEFFrating,review_time,card_id\n1,2000,7\r\n3,1000,7\r\r\n",
        "note,\"card_id\",review_time,RATING\n\"a, \"\"b\"\"\nc\",7,\"1000\", 3\n,7,2000,1\n\n",
        "card_id,review_time,rating,review_duration\n7,1000,3,\n7,2000,1,\n"
      })
  void read_oneLogInManyForms_isTheSame(String csv) {
    ReviewLog log = read(csv);
    assertThat(log.cards()).isEqualTo(1);
    assertThat(log.id(0)).isEqualTo(7);
    assertThat(log.size()).isEqualTo(2);
    assertThat(log.millis(0)).isEqualTo(1000);
    assertThat(log.grade(0)).isEqualTo(3);
    assertThat(log.grade(1)).isEqualTo(1);
    assertThat(log.duration(0)).isEqualTo(ReviewLog.UNKNOWN);
  }

  @Test
  void read_rowsInAnyOrder_areSortedByCardAndTime() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder csv = new StringBuilder(HEAD);
      for (int i = 0; i < 600; i++) {
        csv.append(random.nextInt(3) - 1).append(',').append(random.nextInt(5000)).append(",3\n");
      }
      ReviewLog log = read(csv.toString());
      assertThat(log.size()).isEqualTo(600);
      for (int card = 0; card < log.cards(); card++) {
        assertThat(log.id(card)).isEqualTo(card - 1);
        for (int i = log.start(card) + 1; i < log.end(card); i++) {
          assertThat(log.millis(i)).as("seed %d", seed).isGreaterThanOrEqualTo(log.millis(i - 1));
        }
      }
    }
  }

  @Test
  void read_missingColumns_namesThem() {
    refuses("card_id,rating\n1,3\n", "log.csv:1:1: without the column review_time; the first line");
    refuses("a;b\n", "without the columns card_id, review_time, rating or review_rating");
  }

  @Test
  void read_badValues_areLocated() {
    refuses(HEAD + "1,1000,5\n", "log.csv:2:8: the rating 5 is out of range; ratings are 1 again");
    refuses(HEAD + "1,1000,0\n", "log.csv:2:8: the rating 0 is out of range");
    refuses(
        HEAD + "1,1000,3\n1,NaN,3\n", "log.csv:3:3: the time \"NaN\" is no whole number; times");
    refuses(HEAD + "1,12345678901234567890,3", "2:3: the time 12345678901234567890 is out of");
    refuses(HEAD + "é,1000,3", "log.csv:2:1: the card id \"é\" is no whole number");
    refuses(HEAD + "é,1000,9", "log.csv:2:8: the rating 9");
    refuses(HEAD + "1,,3", "log.csv:2:3: the time is empty");
    refuses(HEAD + "1,1000\n", "log.csv:2:3: this row has 2 fields, the first line 3; put fields");
    refuses(HEAD + "1,1000,3,4\n", "log.csv:2:10: this row has 4 fields, the first line 3");
    refuses(HEAD + "\"1,1000,3\n", "log.csv:2:1: the quote that begins here never ends");
    refuses(HEAD + "1,1000,\u001B[2J\n", "log.csv:2:8: the rating \"?[2J\" is no whole number");
  }

  @Test
  void read_twoBadRows_reportsBoth() {
    refuses(
        HEAD + "1,1000,5\n1,2000,6\n", "rating 5 is out of range; ratings are 1 again, 2 hard,");
    refuses(HEAD + "1,1000,5\n1,2000,6\n", "log.csv:3:8: the rating 6");
  }

  @Test
  void read_noTextAtAll_saysSo() {
    refuses("", "log.csv:1:1: the file is empty; its first line names the columns");
    refuses("card_id,\u0000\u0001", "log.csv:1:9: the file holds bytes that no text has; give");
    refuses("PK\u0003\u0004", "log.csv:1:1: the file holds bytes that no text has");
  }

  @Test
  void read_firstLineOnly_isAnEmptyLog() {
    assertThat(read(HEAD).size()).isZero();
  }

  @Test
  void read_publicLogAndSimulation_countEveryReview() throws IOException {
    try (InputStream in = Golden.open("real-josh.csv")) {
      assertThat(ReviewCsv.read("real-josh.csv", in).size()).isEqualTo(12_580);
    }
    ReviewLog simulated = SimulatedLearner.log(3, 5000);
    assertThat(read(SimulatedLearner.csv(3, 5000)).size()).isEqualTo(simulated.size());
  }

  private static void refuses(String csv, String message) {
    assertThatThrownBy(() -> read(csv))
        .isInstanceOf(StoreException.BadData.class)
        .hasMessageContaining(message);
  }

  private static ReviewLog read(String csv) {
    try (InputStream in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))) {
      return ReviewCsv.read("log.csv", in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
