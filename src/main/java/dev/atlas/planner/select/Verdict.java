package dev.atlas.planner.select;

/**
 * What the selection of a day decided about one diagram.
 *
 * @param cause what decided
 * @param other the diagram that it was compared with: its partner, or the last of its kind that got
 *     in before it; -1 for none
 * @param comparison what the two were compared by; NONE where nothing was
 * @param slack minutes that the goal of a new diagram had to spare when the other one was chosen
 * @param otherSlack the same for the goal of the other one
 */
public record Verdict(Cause cause, int other, Comparison comparison, long slack, long otherSlack) {

  /** What decided whether the day takes a diagram. */
  public enum Cause {
    /** A review that is due. */
    DUE(true),
    /** Nearly due, beside a due one with which it is easily confused. */
    MEETS(true),
    /** A review before its time, to level the days. */
    EARLY(true),
    /** The next new diagram. */
    NEXT(true),
    /** A new diagram that the learner's path puts before all others. */
    PATH(true),
    /** A review whose time has not come. */
    NOT_DUE(false),
    /** A due review that a recovery lets wait, for it is mostly forgotten. */
    ASIDE(false),
    /** A due review that can wait for a day with more room. */
    LEVELLED(false),
    /** One that is easily confused with it is there, and one of them is not young yet. */
    CONFUSABLE(false),
    /** No room for another review. */
    REVIEWS_FULL(false),
    /** No longer planned, whatever the plan. */
    RETIRED(false),
    /** The learner holds it back. */
    HELD(false),
    /** Not part of the plan. */
    UNPLANNED(false),
    /** A prerequisite is not studied. */
    REQUIRES(false),
    /** Its phase is shut. */
    SHUT(false),
    /** The day has no new diagrams. */
    NOTHING_NEW(false),
    /** The cap on new diagrams was reached before it. */
    CAP(false),
    /** It is longer than the minutes that were left. */
    MINUTES(false);

    private final boolean taken;

    Cause(boolean taken) {
      this.taken = taken;
    }

    /** Whether the day takes the diagram. */
    public boolean taken() {
      return taken;
    }
  }

  /** What two diagrams were compared by. */
  public enum Comparison {
    NONE,
    /** The other one is fainter. */
    RECALL,
    /** The other one is on the learner's path, or earlier on it. */
    PATH,
    /** The goal of the other one has less to spare. */
    SLACK,
    /** The weekday puts the other one's category first, or the order of the phases does. */
    FOCUS,
    PHASES,
    /** The other one stands earlier in their category. */
    ORDER,
    /** The other one adds more variety: its group or its category has less of the day. */
    VARIETY
  }

  static Verdict of(Cause cause) {
    return new Verdict(cause, -1, Comparison.NONE, 0, 0);
  }

  static Verdict of(Cause cause, int other) {
    return new Verdict(cause, other, Comparison.NONE, 0, 0);
  }
}
