package dev.atlas.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReviewHistoryTest {

  private static final Grade[] GRADES = Grade.values();

  private static ReviewHistory built(int size) {
    ReviewHistory.Builder builder = new ReviewHistory.Builder();
    for (int i = 0; i < size; i++) {
      builder.add(day(i), second(i), GRADES[i % GRADES.length]);
    }
    return builder.build();
  }

  /** The days of a traveller run backwards at times. */
  private static long day(int index) {
    return 100L + index / 2 - (index % 5 == 4 ? 3 : 0);
  }

  private static long second(int index) {
    return 1_000L * index;
  }

  private static ReviewHistory plus(ReviewHistory history) {
    int index = history.size();
    return history.with(index, day(index), second(index), GRADES[index % GRADES.length]);
  }

  @Test
  void history_reviewsPutBehindOthers_isThatOfAllReviews() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int begin = random.nextInt(4);
      ReviewHistory history = built(begin);
      for (int more = random.nextInt(8); more > 0; more--) {
        history = plus(history);
        int last = history.size() - 1;
        assertThat(history.day(last)).as("seed %s", seed).isEqualTo(day(last));
        if (random.nextInt(3) == 0) {
          assertThat(history.second(0)).as("seed %s", seed).isZero();
        }
      }
      ReviewHistory whole = built(history.size());
      assertThat(history).as("seed %s", seed).isEqualTo(whole).hasSameHashCodeAs(whole);
      assertThat(history.latestDay()).as("seed %s", seed).isEqualTo(whole.latestDay());
      assertThat(history.firstDay()).as("seed %s", seed).isEqualTo(whole.firstDay());
    }
  }

  @Test
  void fetchedHistory_reviewPutBehindIt_staysWhereItIs() {
    AtomicInteger fetched = new AtomicInteger();
    ReviewHistory whole = built(30);
    ReviewHistory kept =
        ReviewHistory.fetched(
            whole.end(),
            () -> {
              fetched.incrementAndGet();
              return whole;
            });
    ReviewHistory more = plus(kept);
    assertThat(more.elapsed(30)).isEqualTo((int) (day(30) - day(29)));
    assertThat(more.grade(30)).isEqualTo(GRADES[30 % GRADES.length]);
    assertThat(more.second(29)).isEqualTo(second(29));
    assertThat(more.goesOnFrom(kept)).isTrue();
    assertThat(fetched).hasValue(0);
    assertThat(more.day(28)).isEqualTo(day(28));
    assertThat(fetched).hasValue(1);
    assertThat(more).isEqualTo(built(31));
  }

  @Test
  void history_thatOnlyLooksTheSame_doesNotGoOnFromAnother() {
    ReviewHistory history = built(3);
    assertThat(plus(history).goesOnFrom(built(3))).isFalse();
    assertThat(history.goesOnFrom(plus(history))).isFalse();
    assertThat(history.with(1, 101, 500, Grade.GOOD).goesOnFrom(history)).isFalse();
    assertThat(history.goesOnFrom(history)).isTrue();
  }

  @Test
  void history_tensOfThousandsPutBehindIt_isReadAtOnce() {
    ReviewHistory history = built(0);
    for (int i = 0; i < 50_000; i++) {
      history = plus(history);
    }
    assertThat(history.day(1)).isEqualTo(day(1));
    assertThat(history).isEqualTo(built(50_000));
  }

  @Test
  void review_thatIsNotThere_isRefused() {
    ReviewHistory one = plus(built(0));
    assertThatThrownBy(() -> one.day(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> one.day(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
