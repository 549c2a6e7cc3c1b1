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
    fresh.select(day, deck, reviews.count * day.redraw, focus);
  }

  /** How many reviews were selected. */
  public int reviewCount() {
    return reviews.count;
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
}
