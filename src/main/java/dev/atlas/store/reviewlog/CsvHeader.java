package dev.atlas.store.reviewlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the columns of a review log are.
 *
 * @param size number of columns
 * @param card index of the card's id
 * @param time index of the time
 * @param rating index of the rating
 * @param duration index of the duration, or -1
 */
record CsvHeader(int size, int card, int time, int rating, int duration) {

  /** The columns for messages. */
  static final String COLUMNS = "card_id,review_time,rating[,review_duration]";

  private static final List<String> CARD = List.of("card_id");
  private static final List<String> TIME = List.of("review_time");
  private static final List<String> RATING = List.of("rating", "review_rating");
  private static final List<String> DURATION = List.of("review_duration");

  /** The columns that every log has and this one has not. */
  static List<String> missing(List<String> names) {
    List<String> missing = new ArrayList<>();
    for (List<String> column : List.of(CARD, TIME, RATING)) {
      if (index(names, column) < 0) {
        missing.add(String.join(" or ", column));
      }
    }
    return missing;
  }

  /** The places of the columns in a first line that misses none. */
  static CsvHeader of(List<String> names) {
    return new CsvHeader(
        names.size(),
        index(names, CARD),
        index(names, TIME),
        index(names, RATING),
        index(names, DURATION));
  }

  private static int index(List<String> names, List<String> wanted) {
    for (String name : wanted) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).toLowerCase(Locale.ROOT).equals(name)) {
          return i;
        }
      }
    }
    return -1;
  }
}
