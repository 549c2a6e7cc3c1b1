package dev.atlas.memory.log;

import dev.atlas.memory.ReviewHistory;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Collects reviews in any order and sorts them by card and time; reviews of one card at the same
 * instant keep the order in which they came.
 *
 * <p>Idea: a counting sort by card, then each card's few reviews by insertion, which costs nothing
 * when a log is in the order of time, as logs are.
 */
public final class ReviewLogBuilder {

  /** Milliseconds a day. */
  static final long DAY = 86_400_000L;

  /** The study day of public review logs begins at 4:00 UTC. */
  private static final long ROLLOVER = 4 * 3_600_000L;

  /** From here on, a history out of order is sorted by merging. */
  private static final int LONG_HISTORY = 256;

  private final CardNumbers numbers = new CardNumbers();
  private int[] cards = new int[1024];
  private long[] millis = new long[1024];
  private int[] days = new int[1024];
  private byte[] grades = new byte[1024];
  private int[] durations = new int[1024];
  private int size;

  /** Number of reviews so far. */
  public int size() {
    return size;
  }

  /**
   * Adds a review whose study day begins at 4:00 UTC.
   *
   * @param card id of its card
   * @param atMillis its instant, in milliseconds of the epoch
   * @param grade 1 again to 4 easy
   * @param durationMillis time it took, or {@link ReviewLog#UNKNOWN}
   */
  public ReviewLogBuilder add(long card, long atMillis, int grade, int durationMillis) {
    int day = Math.toIntExact(Math.floorDiv(atMillis - ROLLOVER, DAY));
    return add(card, day, atMillis, grade, durationMillis);
  }

  /**
   * Adds a review of a known study day.
   *
   * @param card id of its card
   * @param day its study day, as an epoch day
   * @param atMillis its instant, in milliseconds of the epoch
   * @param grade 1 again to 4 easy
   * @param durationMillis time it took, or {@link ReviewLog#UNKNOWN}
   */
  public ReviewLogBuilder add(long card, int day, long atMillis, int grade, int durationMillis) {
    if (size == cards.length) {
      grow();
    }
    cards[size] = numbers.of(card);
    days[size] = day;
    millis[size] = atMillis;
    grades[size] = (byte) grade;
    durations[size] = durationMillis;
    size++;
    return this;
  }

  /** Adds all reviews of a history that its journal keeps by study day, durations unknown. */
  public ReviewLogBuilder add(long card, ReviewHistory history) {
    for (int i = 0; i < history.size(); i++) {
      int day = Math.toIntExact(history.day(i));
      add(card, day, 1000 * history.second(i), history.grade(i).number(), ReviewLog.UNKNOWN);
    }
    return this;
  }

  /** The log of what was added. */
  public ReviewLog build() {
    long[] ids = numbers.ids();
    int[] order = orderByCard(ids);
    int[] starts = starts(order, ids.length);
    int[] rows = rowsByCard(order, starts);
    for (int card = 0; card < ids.length; card++) {
      sortByTime(rows, starts[card], starts[card + 1]);
    }
    Arrays.sort(ids);
    return columns(ids, starts, rows);
  }

  /** The place of each card, by its first appearance, when the ids rise. */
  private static int[] orderByCard(long[] ids) {
    long[] sorted = ids.clone();
    Arrays.sort(sorted);
    int[] order = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      order[i] = Arrays.binarySearch(sorted, ids[i]);
    }
    return order;
  }

  private int[] starts(int[] order, int count) {
    int[] starts = new int[count + 1];
    for (int row = 0; row < size; row++) {
      starts[order[cards[row]] + 1]++;
    }
    for (int card = 0; card < count; card++) {
      starts[card + 1] += starts[card];
    }
    return starts;
  }

  private int[] rowsByCard(int[] order, int[] starts) {
    int[] next = starts.clone();
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[next[order[cards[row]]]++] = row;
    }
    return rows;
  }

  /** Insertion from the end: linear for rows that are in order already. */
  private void sortByTime(int[] rows, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int j = i;
      if (to - from > LONG_HISTORY && millis[rows[j - 1]] > millis[row]) {
        mergeSort(rows, from, to);
        return;
      }
      while (j > from && millis[rows[j - 1]] > millis[row]) {
        rows[j] = rows[j - 1];
        j--;
      }
      rows[j] = row;
    }
  }

  private void mergeSort(int[] rows, int from, int to) {
    int[] sorted =
        Arrays.stream(rows, from, to)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer row) -> millis[row]).thenComparing(row -> row))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, rows, from, sorted.length);
  }

  private ReviewLog columns(long[] ids, int[] starts, int[] rows) {
    long[] sortedMillis = new long[size];
    int[] sortedDays = new int[size];
    byte[] sortedGrades = new byte[size];
    int[] sortedDurations = new int[size];
    for (int i = 0; i < size; i++) {
      int row = rows[i];
      sortedMillis[i] = millis[row];
      sortedDays[i] = days[row];
      sortedGrades[i] = grades[row];
      sortedDurations[i] = durations[row];
    }
    return new ReviewLog(ids, starts, sortedMillis, sortedDays, sortedGrades, sortedDurations);
  }

  private void grow() {
    cards = Arrays.copyOf(cards, 2 * size);
    millis = Arrays.copyOf(millis, 2 * size);
    days = Arrays.copyOf(days, 2 * size);
    grades = Arrays.copyOf(grades, 2 * size);
    durations = Arrays.copyOf(durations, 2 * size);
  }
}
