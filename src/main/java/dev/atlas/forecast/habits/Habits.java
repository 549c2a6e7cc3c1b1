package dev.atlas.forecast.habits;

import java.util.List;
import java.util.Map;

/**
 * What is believed of a learner's ways, as counts: prior ones and those of the journal together.
 * Each future draws its own learner from them, so a short journal gives wide bands.
 *
 * @param afterKept planned days after a kept one that were kept, and that were skipped
 * @param afterSkipped planned days after a skipped one that were kept, and that were skipped
 * @param newDone planned studies that were done on kept days, and that were not
 * @param reviewsDone planned reviews that were done on kept days, and that were not
 * @param firstGrades first studies by grade, from again to easy
 * @param recallGrades recalls that succeeded by grade, from hard to easy
 * @param onTime failures of recalls with a chance of {@value #LATE} or more
 * @param late failures of recalls with less
 * @param own failures of single diagrams, against those of the learner's diagrams at large; those
 *     that are not named have none
 * @param certain whether the shares are taken as they are instead of drawn around them
 */
public record Habits(
    Tally afterKept,
    Tally afterSkipped,
    Tally newDone,
    Tally reviewsDone,
    List<Double> firstGrades,
    List<Double> recallGrades,
    Failures onTime,
    Failures late,
    Map<String, Failures> own,
    boolean certain) {

  /** The chance of recall under which a recall counts as late. */
  static final double LATE = 0.8;

  /**
   * How alike diagrams are: the shape of the gamma distribution of their failures, whose mean is 1.
   */
  static final double FRAILTY = 6;

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
   * Failed recalls.
   *
   * @param seen how many there were
   * @param exposure how many the memory model expected: the sum of the logarithms of the chances,
   *     without their sign, of which a failure took half
   */
  public record Failures(double seen, double exposure) {

    /** These with more. */
    public Failures plus(Failures more) {
      return new Failures(seen + more.seen, exposure + more.exposure);
    }

    /** These with another weight. */
    Failures times(double weight) {
      return new Failures(seen * weight, exposure * weight);
    }

    /** How many times as many as expected. */
    public double ratio() {
      return seen / exposure;
    }
  }

  /**
   * What is believed before the journal says anything: nine days of ten are kept, two of three
   * after a skipped one, nearly all of the queue is done on them, grades are those of the
   * prototype, and the memory model is right.
   */
  public static final Habits PRIOR =
      new Habits(
          new Tally(18.5, 1.5),
          new Tally(3.3, 1.7),
          new Tally(19, 1),
          new Tally(19.5, 0.5),
          List.of(4.0, 5.0, 9.0, 2.0),
          List.of(3.0, 14.0, 3.0),
          new Failures(8, 8),
          new Failures(5, 5),
          Map.of(),
          false);

  /** The learner of the prototype: every day is kept, everything is done, the model is right. */
  public static final Habits STEADY =
      new Habits(
          new Tally(1, 0),
          new Tally(1, 0),
          new Tally(1, 0),
          new Tally(1, 0),
          List.of(0.20, 0.25, 0.45, 0.10),
          List.of(0.15, 0.70, 0.15),
          new Failures(1, 1),
          new Failures(1, 1),
          Map.of(),
          true);

  /** Share of planned days that are kept in the long run. */
  public double kept() {
    double skips = 1 - afterKept.share();
    double returns = afterSkipped.share();
    return returns / (returns + skips);
  }

  /** How many times as many recalls fail as the memory model expects. */
  public double failureRatio() {
    return onTime.plus(late).ratio();
  }
}
