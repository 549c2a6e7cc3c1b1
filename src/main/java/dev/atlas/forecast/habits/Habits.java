package dev.atlas.forecast.habits;

import java.util.List;

/**
 * What is believed of a learner's ways, as counts: prior ones and those of the journal together.
 * Each future draws its own learner from them, so a short journal gives wide bands.
 *
 * @param studyDays planned days that were kept, and that were skipped
 * @param newDone planned studies that were done on kept days, and that were not
 * @param reviewsDone planned reviews that were done on kept days, and that were not
 * @param firstGrades first studies by grade, from again to easy
 * @param recallGrades recalls that succeeded by grade, from hard to easy
 * @param failures recalls that failed
 * @param expectedFailures recalls that the memory model expected to fail
 * @param certain whether the shares are taken as they are instead of drawn around them
 */
public record Habits(
    Tally studyDays,
    Tally newDone,
    Tally reviewsDone,
    List<Double> firstGrades,
    List<Double> recallGrades,
    double failures,
    double expectedFailures,
    boolean certain) {

  /**
   * Two counts.
   *
   * @param yes how often it was so
   * @param no how often it was not
   */
  public record Tally(double yes, double no) {

    /** These counts with more. */
    public Tally plus(double moreYes, double moreNo) {
      return new Tally(yes + moreYes, no + moreNo);
    }

    /** The share of the first. */
    public double share() {
      return yes + no == 0 ? 1 : yes / (yes + no);
    }
  }

  /**
   * What is believed before the journal says anything: nine days of ten are kept, nearly all of the
   * queue is done on them, grades are those of the prototype, and the memory model is right.
   */
  public static final Habits PRIOR =
      new Habits(
          new Tally(9, 1),
          new Tally(19, 1),
          new Tally(19.5, 0.5),
          List.of(4.0, 5.0, 9.0, 2.0),
          List.of(3.0, 14.0, 3.0),
          25,
          25,
          false);

  /** The learner of the prototype: every day is kept, everything is done, the model is right. */
  public static final Habits STEADY =
      new Habits(
          new Tally(1, 0),
          new Tally(1, 0),
          new Tally(1, 0),
          List.of(0.20, 0.25, 0.45, 0.10),
          List.of(0.15, 0.70, 0.15),
          1,
          1,
          true);
}
