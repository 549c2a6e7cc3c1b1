package dev.atlas.forecast.score;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.MemoryState;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicted recall against what was observed, by how late the recall came: days behind the due day
 * that the model in use would have set. Of a diagram's recalls on one study day only the first
 * counts.
 *
 * @param from least days late
 * @param to most days late
 * @param recalls how many
 * @param predicted mean chance of recall; 0 without any
 * @param observed share that was remembered; 0 without any
 */
public record RecallScore(int from, int to, int recalls, double predicted, double observed) {

  /** Stands for no bound. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** Most days late of each row; the first is what came early or on its day. */
  private static final int[] ROWS = {0, 3, 7, 14, 30, OPEN};

  /** The scores of all recalls of a learner, from the earliest to the latest. */
  public static List<RecallScore> of(Catalog catalog, LearnerState learner) {
    Sums sums = new Sums(learner.model());
    for (Diagram diagram : catalog.diagrams()) {
      var progress = learner.progressOf(diagram.id());
      if (progress != null) {
        sums.add(progress.history(), diagram.complexity());
      }
    }
    return sums.rows();
  }

  private static final class Sums {
    private final MemoryModel model;
    private final int[] recalls = new int[ROWS.length];
    private final double[] predicted = new double[ROWS.length];
    private final int[] remembered = new int[ROWS.length];

    private Sums(MemoryModel model) {
      this.model = model;
    }

    private void add(ReviewHistory history, int complexity) {
      Forgetting forgetting = model.forgetting();
      MemoryState state = forgetting.first(history.grade(0));
      double position = model.start();
      for (int i = 1; i < history.size(); i++) {
        int elapsed = (int) forgetting.elapsed(history, i);
        if (elapsed > 0) {
          double interval = model.interval(state, position, complexity);
          int planned = interval <= 0 ? 0 : MemoryModel.wholeDays(interval, model.longestDays());
          count(
              elapsed - planned,
              forgetting.retrievability(state, elapsed),
              history.grade(i).remembered());
        }
        state = forgetting.next(state, history.grade(i), elapsed);
        position = model.advance(position, history.grade(i));
      }
    }

    private void count(int late, double chance, boolean success) {
      int row = 0;
      while (late > ROWS[row]) {
        row++;
      }
      recalls[row]++;
      predicted[row] += chance;
      remembered[row] += success ? 1 : 0;
    }

    private List<RecallScore> rows() {
      List<RecallScore> rows = new ArrayList<>();
      for (int row = 0; row < ROWS.length; row++) {
        int all = Math.max(1, recalls[row]);
        rows.add(
            new RecallScore(
                row == 0 ? -OPEN : ROWS[row - 1] + 1,
                ROWS[row],
                recalls[row],
                predicted[row] / all,
                (double) remembered[row] / all));
      }
      return rows;
    }
  }
}
