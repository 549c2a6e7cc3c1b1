package dev.atlas.planner.select;

/**
 * What a day takes: due reviews up to their cap, then new diagrams.
 *
 * <p>A workspace that is used for one day after another and allocates nothing. Pure in its effect:
 * the selection depends on the frame and the deck alone.
 */
public final class DaySelection {

  private final ReviewSelection reviews;
  private final NewSelection fresh;
  private final boolean[] focus;

  /**
   * A workspace for days of a plan.
   *
   * @param inOrder whether the order of the reviews is asked for; without it only what the day
   *     takes is certain, which is all that a simulation needs
   */
  public DaySelection(PlanTable table, double retention, boolean inOrder) {
    Queued queued = new Queued(table);
    reviews = new ReviewSelection(table, retention, queued, inOrder);
    fresh = new NewSelection(table, queued);
    focus = new boolean[table.categories.size()];
  }

  /** Selects a day's work; what was selected before is forgotten. */
  public void select(DayFrame day, Deck deck) {
    deck.window.moveTo(day.epochDay);
    if (day.focus == null) {
      deck.window.weak(focus);
    } else {
      System.arraycopy(day.focus, 0, focus, 0, focus.length);
    }
    reviews.select(day, deck, focus);
    fresh.select(day, deck, reviews.minutes, focus);
  }

  /**
   * Goes on behind what the day takes, beyond its minutes and caps: due reviews that were left,
   * then new diagrams.
   *
   * @param minutes that the learner has beyond the day's
   * @param done diagrams that were done beside the queue and are not offered again
   * @param freshToo whether new diagrams are offered
   */
  public void goOn(DayFrame day, Deck deck, int minutes, int[] done, boolean freshToo) {
    for (int i : done) {
      reviews.passOver(i);
    }
    int before = reviews.minutes;
    reviews.goOn(minutes, day, deck);
    if (freshToo) {
      fresh.goOn(minutes - (reviews.minutes - before), deck, focus);
    }
  }

  /** How many reviews were selected. */
  public int reviewCount() {
    return reviews.count;
  }

  /** Minutes of the reviews that were selected. */
  public int reviewMinutes() {
    return reviews.minutes;
  }

  /** A review by its place in the queue. */
  public int review(int place) {
    return reviews.ordered[place];
  }

  /** Whether a review comes before it is due, to level the days. */
  public boolean early(int place) {
    return reviews.orderedMeets[place] == ReviewSelection.EARLY;
  }

  /** The diagram that a review joined, not being due itself; negative for any other review. */
  public int meets(int place) {
    return reviews.orderedMeets[place];
  }

  /** How many due reviews there was no room for. */
  public int reviewsLeft() {
    return reviews.due + reviews.aside - reviews.taken;
  }

  /** Whether all that is due fits into the day, so that nothing has to wait for another. */
  public boolean caughtUp() {
    return reviews.due + reviews.aside <= reviews.room;
  }

  /** What ended the selection of new diagrams. */
  public enum Obstacle {
    /** Nothing of the plan is left. */
    NONE,
    /** The cap on new diagrams. */
    CAP,
    /** The minutes, after the reviews. */
    MINUTES,
    /** A shut phase, an unmet prerequisite or a confusable diagram. */
    ORDER
  }

  /** What ended the selection of new diagrams. */
  public Obstacle obstacle() {
    return fresh.obstacle;
  }

  /** How many new diagrams were selected. */
  public int newCount() {
    return fresh.count;
  }

  /** A new diagram by its place in the queue. */
  public int fresh(int place) {
    return fresh.chosen[place];
  }

  /** Minutes that the goal of a new diagram had to spare when it was selected. */
  public long slack(int place) {
    return fresh.slackOfChosen[place];
  }

  /**
   * What the last selection decided about a diagram, and why; only for a selection in order.
   *
   * @param day the frame that was selected for
   * @param deck the deck that was selected from, unchanged since
   */
  public Verdict verdict(int index, DayFrame day, Deck deck) {
    return deck.studied(index)
        ? reviews.verdict(index, day, deck)
        : fresh.verdict(index, deck, focus);
  }

  /** The first study day on which a studied diagram may be reviewed without harm to its memory. */
  public int earliest(int index, Deck deck) {
    return reviews.earliest(index, deck);
  }

  /** The last study day until which the review of a studied diagram may wait. */
  public int latest(int index, Deck deck) {
    return reviews.latest(index, deck);
  }

  /** How much of what the plan holds of a phase, counted from 0, is complete. */
  public int completeInPhase(int phase, Deck deck) {
    return deck.completeInPhase[phase];
  }

  /** How many reviews are due. */
  public int reviewsDue() {
    return reviews.due;
  }

  /** How many reviews levelling wants today; as many as are due where no pile is near. */
  public int reviewsWanted() {
    return reviews.wanted;
  }

  /** Minutes that nothing was found for. */
  public int minutesLeft() {
    return fresh.minutesLeft;
  }

  /** Minutes that a category's goal has to spare once the day's new diagrams are studied. */
  public long slackOf(int category) {
    return fresh.slack(category);
  }

  /** The place of a category among the open ones by urgency, from 1; 0 when it is not open. */
  public int rank(int category) {
    return fresh.rank(category);
  }

  /** How many categories are open and have something left. */
  public int ranks() {
    return fresh.ranks();
  }
}
