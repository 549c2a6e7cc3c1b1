package dev.atlas.store.reviewlog;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a review log: CSV with the columns {@code card_id}, {@code review_time} (milliseconds since
 * 1970), {@code rating} or {@code review_rating} (1 again to 4 easy) and, if known, {@code
 * review_duration} (milliseconds), in any order and among any others.
 */
public final class ReviewCsv {

  private static final int MOST_PROBLEMS = 20;

  /** The last instant of the year 9999. */
  private static final long LATEST = 253_402_300_799_999L;

  private final String file;
  private final CsvFields fields;
  private final ReviewLogBuilder log = new ReviewLogBuilder();
  private final List<Problem> problems = new ArrayList<>();

  private long card;
  private long time;
  private int rating;
  private int duration;

  private ReviewCsv(String file, InputStream in) {
    this.file = file;
    fields = new CsvFields(in);
  }

  /**
   * Reads a whole log; reviews may come in any order.
   *
   * @param file name for messages
   * @param in the bytes; stays open
   * @throws StoreException.BadData when the log is broken: one line for each problem, up to 20
   * @throws IOException when the bytes cannot be read
   */
  public static ReviewLog read(String file, InputStream in) throws IOException {
    return new ReviewCsv(file, in).read();
  }

  private ReviewLog read() throws IOException {
    try {
      CsvHeader header = header();
      while (problems.size() < MOST_PROBLEMS && fields.next()) {
        row(header);
      }
    } catch (CsvFields.Binary e) {
      problem(e.problem(), "give a CSV file in UTF-8");
    }
    if (!problems.isEmpty()) {
      throw new StoreException.BadData(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return log.build();
  }

  private CsvHeader header() throws IOException {
    List<String> names = new ArrayList<>();
    while (names.isEmpty() || !fields.lastOfLine()) {
      if (!fields.next()) {
        throw bad("the file is empty", "its first line names the columns: " + CsvHeader.COLUMNS);
      }
      names.add(fields.text());
    }
    List<String> missing = CsvHeader.missing(names);
    if (!missing.isEmpty()) {
      String columns = missing.size() == 1 ? "the column " : "the columns ";
      throw new StoreException.BadData(
          new Problem(
                  new Location(file, 1, 1),
                  "without " + columns + String.join(", ", missing),
                  "the first line names the columns: " + CsvHeader.COLUMNS)
              .toString());
    }
    return CsvHeader.of(names);
  }

  private void row(CsvHeader header) throws IOException {
    int before = problems.size();
    if (fields.lastOfLine() && isBlank()) {
      return;
    }
    duration = ReviewLog.UNKNOWN;
    int index = 0;
    field(header, index);
    while (!fields.lastOfLine()) {
      fields.next();
      field(header, ++index);
    }
    if (index + 1 != header.size()) {
      problem(
          "this row has " + (index + 1) + " fields, the first line " + header.size(),
          "put fields with commas in quotes");
    }
    if (problems.size() == before) {
      log.add(card, time, rating, duration);
    }
  }

  private boolean isBlank() {
    return fields.column() == 1 && fields.kind() == CsvFields.Kind.EMPTY;
  }

  private void field(CsvHeader header, int index) {
    if (index == header.card()) {
      card = number(Long.MIN_VALUE, Long.MAX_VALUE, "card id", "ids are whole numbers");
    } else if (index == header.time()) {
      time = number(0, LATEST, "time", "times are whole milliseconds since 1970");
    } else if (index == header.rating()) {
      rating =
          (int)
              number(
                  1, 4, "rating", "ratings are 1 again, 2 hard, 3 good, 4 easy; leave others out");
    } else if (index == header.duration() && fields.kind() != CsvFields.Kind.EMPTY) {
      long millis = number(0, Long.MAX_VALUE, "duration", "durations are whole milliseconds");
      duration = (int) Math.min(Integer.MAX_VALUE, millis);
    }
  }

  private long number(long least, long most, String what, String advice) {
    switch (fields.kind()) {
      case NUMBER -> {
        long number = fields.number();
        if (number >= least && number <= most) {
          return number;
        }
        problem("the " + what + " " + number + " is out of range", advice);
      }
      case EMPTY -> problem("the " + what + " is empty", advice);
      case TOO_LARGE -> problem("the " + what + " " + shown() + " is out of range", advice);
      case TEXT -> problem("the " + what + " \"" + shown() + "\" is no whole number", advice);
    }
    return least;
  }

  /** The start of a field as it may go to a terminal. */
  private String shown() {
    String text = fields.text().replaceAll("\\p{Cntrl}|\\p{Cf}", "?");
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private void problem(String message, String advice) {
    problems.add(new Problem(new Location(file, fields.line(), fields.column()), message, advice));
  }

  private StoreException.BadData bad(String message, String advice) {
    return new StoreException.BadData(
        new Problem(new Location(file, 1, 1), message, advice).toString());
  }
}
