package dev.atlas.memory.retention;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.Headway;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Minutes a day against knowledge kept, for desired retentions from 0.80 to 0.97.
 *
 * <p>Idea: the same imaginary diagrams are learnt over and over, each time at another retention, by
 * the learner's own memory and habits. Every draw is hashed from seed, diagram and review, so that
 * the retentions are compared on the same luck.
 *
 * @param points by rising retention
 */
public record RetentionCurve(List<Point> points) {

  private static final int FIRST_PERCENT = 80;
  private static final int LAST_PERCENT = 97;

  /**
   * One retention.
   *
   * @param retention desired, in (0, 1)
   * @param minutes a day, study of new diagrams left out, averaged over the horizon
   * @param reviews a day
   * @param known diagrams that would be remembered on the last day, on average
   * @param knownShare the same as a share of all diagrams
   * @param knee whether more retention begins to cost more than it keeps
   */
  public record Point(
      double retention,
      double minutes,
      double reviews,
      double known,
      double knownShare,
      boolean knee) {

    private Point asKnee() {
      return new Point(retention, minutes, reviews, known, knownShare, true);
    }
  }

  /**
   * What to simulate.
   *
   * @param diagrams how many are learnt, evenly over the study days
   * @param studyDays days over which new diagrams are studied, at least 1
   * @param days whole horizon, at least the study days
   * @param longestDays longest interval
   * @param seed of the learner's luck
   */
  public record Course(int diagrams, int studyDays, int days, int longestDays, long seed) {}

  /** Simulates all retentions. */
  public static RetentionCurve of(Forgetting model, Habits habits, Course course, Headway headway) {
    AtomicInteger done = new AtomicInteger();
    double all = LAST_PERCENT - FIRST_PERCENT + 1;
    List<Point> points =
        IntStream.rangeClosed(FIRST_PERCENT, LAST_PERCENT)
            .parallel()
            .mapToObj(percent -> new Simulation(model, habits, course, percent / 100.0).run())
            .peek(_ -> headway.at(done.incrementAndGet() / all))
            .toList();
    return new RetentionCurve(withKnee(points));
  }

  /**
   * Marks the point farthest above the line from the first to the last.
   *
   * <p>Source: V. Satopaa and others, Finding a kneedle in a haystack, 2011.
   */
  private static List<Point> withKnee(List<Point> points) {
    Point first = points.getFirst();
    Point last = points.getLast();
    int knee = 0;
    double farthest = 0;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double cost = share(first.minutes(), point.minutes(), last.minutes());
      double kept = share(first.known(), point.known(), last.known());
      if (kept - cost > farthest) {
        farthest = kept - cost;
        knee = i;
      }
    }
    List<Point> marked = new ArrayList<>(points);
    marked.set(knee, marked.get(knee).asKnee());
    return List.copyOf(marked);
  }

  private static double share(double from, double at, double to) {
    return to == from ? 0 : (at - from) / (to - from);
  }
}
