package dev.atlas.memory.schedule;

/**
 * Finds diagrams that cost time without being learnt.
 *
 * <p>Idea: six failed recalls always make a leech. Fewer do when an ordinary diagram of this
 * learner would hardly fail so often in so many recalls (a one-sided binomial test at 1 in 1000).
 * What follows is the learner's decision.
 *
 * @param recalls of all diagrams together
 * @param lapses how many of them failed
 */
public record Leeches(int recalls, int lapses) {

  private static final int ALWAYS = 6;
  private static final double LEVEL = 0.001;

  /**
   * Whether a diagram is a leech.
   *
   * @param itsRecalls recalls of the diagram
   * @param itsLapses how many of them failed
   */
  public boolean isLeech(int itsRecalls, int itsLapses) {
    return itsLapses >= ALWAYS || chance(itsRecalls, itsLapses) < LEVEL;
  }

  /**
   * The probability that an ordinary diagram fails at least so often, in [0, 1].
   *
   * @param itsRecalls recalls of the diagram
   * @param itsLapses how many of them failed
   */
  public double chance(int itsRecalls, int itsLapses) {
    if (itsLapses == 0) {
      return 1;
    }
    // The other diagrams' rate; one failure and one success more keep it away from 0 and 1.
    double others = recalls - itsRecalls;
    double p = (Math.max(0, lapses - itsLapses) + 1) / (Math.max(0, others) + 2);
    double term = Math.exp(itsRecalls * Math.log(1 - p));
    double below = 0;
    for (int k = 0; k < itsLapses; k++) {
      below += term;
      term *= (itsRecalls - k) * p / ((k + 1) * (1 - p));
    }
    return Math.clamp(1 - below, 0.0, 1.0);
  }
}
