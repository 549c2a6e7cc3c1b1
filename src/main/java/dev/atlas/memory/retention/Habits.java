package dev.atlas.memory.retention;

import dev.atlas.memory.Grade;
import dev.atlas.memory.log.ReviewLog;
import java.util.ArrayList;
import java.util.List;

/**
 * How a learner grades, and how long reviews take.
 *
 * @param study chances of again, hard, good and easy at a study; they add up to 1
 * @param success chances of hard, good and easy at a recall that succeeds; they add up to 1
 * @param studyMinutes time of a study
 * @param recallMinutes time of a recall that succeeds
 * @param lapseMinutes time of a recall that fails, with learning anew
 */
public record Habits(
    List<Double> study,
    List<Double> success,
    double studyMinutes,
    double recallMinutes,
    double lapseMinutes) {

  /** One very long review (a pause for lunch) counts as this long at most. */
  private static final double MOST_MINUTES = 60;

  private static final double MILLIS_A_MINUTE = 60_000;

  /** Takes copies. */
  public Habits {
    study = List.copyOf(study);
    success = List.copyOf(success);
  }

  /**
   * The habits that a log shows, mixed with usual ones where it shows little.
   *
   * @param usual counts like ten reviews of each kind
   */
  public static Habits of(ReviewLog log, Habits usual) {
    Tally tally = new Tally(usual);
    for (int card = 0; card < log.cards(); card++) {
      int start = log.start(card);
      for (int i = start; i < log.end(card); i++) {
        tally.add(i == start, log.grade(i), log.duration(i));
      }
    }
    return tally.habits();
  }

  private static final class Tally {

    private static final double WEIGHT = 10;

    private final double[] study = new double[4];
    private final double[] success = new double[3];

    /** Minutes and numbers of studies, successes and lapses. */
    private final double[] minutes = new double[3];

    private final double[] counts = {WEIGHT, WEIGHT, WEIGHT};

    private Tally(Habits usual) {
      for (int i = 0; i < study.length; i++) {
        study[i] = WEIGHT * usual.study().get(i);
      }
      for (int i = 0; i < success.length; i++) {
        success[i] = WEIGHT * usual.success().get(i);
      }
      minutes[0] = WEIGHT * usual.studyMinutes();
      minutes[1] = WEIGHT * usual.recallMinutes();
      minutes[2] = WEIGHT * usual.lapseMinutes();
    }

    private void add(boolean first, int grade, int millis) {
      int kind = first ? 0 : grade > Grade.AGAIN.number() ? 1 : 2;
      if (first) {
        study[grade - 1]++;
      } else if (kind == 1) {
        success[grade - 2]++;
      }
      if (millis != ReviewLog.UNKNOWN) {
        minutes[kind] += Math.min(MOST_MINUTES, millis / MILLIS_A_MINUTE);
        counts[kind]++;
      }
    }

    private Habits habits() {
      return new Habits(
          shares(study),
          shares(success),
          minutes[0] / counts[0],
          minutes[1] / counts[1],
          minutes[2] / counts[2]);
    }

    private static List<Double> shares(double[] counts) {
      double sum = 0;
      for (double count : counts) {
        sum += count;
      }
      List<Double> shares = new ArrayList<>();
      for (double count : counts) {
        shares.add(count / sum);
      }
      return shares;
    }
  }
}
