package dev.atlas.memory.evaluate;

import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.Expanding;
import dev.atlas.memory.schedule.Ladder;

/** A schedule without a model of memory, walking along one card: it knows intervals only. */
interface IntervalRule {

  /** Days until the next review after a study. */
  double study(Grade grade);

  /** Days until the next review after a recall. */
  double recall(Grade grade);

  /** The ladder of fixed intervals. */
  static IntervalRule of(Ladder ladder) {
    return new IntervalRule() {
      private int rung;

      @Override
      public double study(Grade grade) {
        rung = 0;
        return ladder.rungs().get(rung);
      }

      @Override
      public double recall(Grade grade) {
        rung = ladder.climb(rung, grade);
        return ladder.rungs().get(rung);
      }
    };
  }

  /** Expanding rehearsal. */
  static IntervalRule of(Expanding expanding) {
    Expanding.Steps steps = expanding.steps();
    return new IntervalRule() {
      private Expanding.Position position = steps.start();

      @Override
      public double study(Grade grade) {
        position = steps.start();
        return days();
      }

      @Override
      public double recall(Grade grade) {
        position = steps.after(position, grade);
        return days();
      }

      private double days() {
        return position.days() > 0
            ? position.days()
            : steps.hours().get(position.hourStep()) / 24.0;
      }
    };
  }
}
