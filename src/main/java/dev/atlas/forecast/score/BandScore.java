package dev.atlas.forecast.score;

import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often reality fell inside the bands of recorded forecasts, by how far they looked ahead. A
 * band from P10 to P90 should hold four times in five, and err on either side once in ten.
 *
 * @param days that the forecasts looked ahead
 * @param below how often fewer diagrams were studied than P10 said
 * @param inside how often as many as the band said
 * @param above how often more than P90 said
 */
public record BandScore(int days, int below, int inside, int above) {

  /** Share of the forecasts that a band should hold. */
  public static final double PROMISED = 0.8;

  /** How many forecasts were judged. */
  public int judged() {
    return below + inside + above;
  }

  private BandScore with(int studied, Fact.Forecast.Check check) {
    return studied < check.p10()
        ? new BandScore(days, below + 1, inside, above)
        : studied > check.p90()
            ? new BandScore(days, below, inside, above + 1)
            : new BandScore(days, below, inside + 1, above);
  }

  /**
   * The scores of forecasts whose dates have passed, from the nearest.
   *
   * @param learner the state now
   * @param today the study day that is not over yet
   */
  public static List<BandScore> of(
      List<Fact.Forecast> forecasts, LearnerState learner, LocalDate today) {
    Map<Integer, BandScore> scores = new TreeMap<>();
    for (Fact.Forecast forecast : forecasts) {
      for (Fact.Forecast.Check check : forecast.checks()) {
        int days = (int) ChronoUnit.DAYS.between(forecast.from(), check.date()) + 1;
        if (check.date().isBefore(today)) {
          BandScore before = scores.getOrDefault(days, new BandScore(days, 0, 0, 0));
          scores.put(days, before.with(studied(learner, check.date()), check));
        }
      }
    }
    return new ArrayList<>(scores.values());
  }

  private static int studied(LearnerState learner, LocalDate by) {
    int studied = 0;
    for (DiagramProgress progress : learner.progress().values()) {
      studied += progress.history().firstDay() <= by.toEpochDay() ? 1 : 0;
    }
    return studied;
  }
}
