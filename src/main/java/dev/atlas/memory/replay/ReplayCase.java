package dev.atlas.memory.replay;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Grade;
import dev.atlas.memory.MemoryState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One history to replay, as reference vectors give it.
 *
 * @param id its name in the file, where it has one
 * @param parameters of the model; empty means those of the command
 * @param reviews at least one, in order
 * @param retentions desired retentions whose intervals are asked for, each in (0, 1)
 * @param times days after the last review at which retrievability is asked for, at least 0
 */
public record ReplayCase(
    @Nullable String id,
    List<Double> parameters,
    List<Review> reviews,
    List<Double> retentions,
    List<Double> times) {

  /**
   * A review.
   *
   * @param grade how it went
   * @param days since the review before, at least 0; of no meaning in the first
   */
  public record Review(Grade grade, double days) {}

  /**
   * What the model says about a case.
   *
   * @param id name of the case, where it has one
   * @param stability in days after each review
   * @param difficulty after each review
   * @param days interval for each retention asked for, not rounded
   * @param retrievability at each time asked for
   */
  public record Outcome(
      @Nullable String id,
      List<Double> stability,
      List<Double> difficulty,
      List<Double> days,
      List<Double> retrievability) {}

  /** Replays the case. */
  public Outcome replay(Forgetting model) {
    List<Double> stability = new ArrayList<>();
    List<Double> difficulty = new ArrayList<>();
    MemoryState state = model.first(reviews.getFirst().grade());
    for (int i = 0; i < reviews.size(); i++) {
      Review review = reviews.get(i);
      state = i == 0 ? state : model.next(state, review.grade(), review.days());
      stability.add(state.stability());
      difficulty.add(state.difficulty());
    }
    MemoryState last = state;
    return new Outcome(
        id,
        stability,
        difficulty,
        retentions.stream().map(retention -> model.interval(last, retention)).toList(),
        times.stream().map(time -> model.retrievability(last, time)).toList());
  }
}
