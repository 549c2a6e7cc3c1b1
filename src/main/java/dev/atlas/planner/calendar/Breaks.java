package dev.atlas.planner.calendar;

import dev.atlas.curriculum.rhythm.Break;
import java.util.List;

/**
 * Breaks between the items of a day, on top of its minutes.
 *
 * <p>Idea: the shortest break comes whenever so much work has passed since the last one; a longer
 * one takes its place once its own amount of work, counted over the day, is reached. Nobody is
 * interrupted: a break waits for the end of an item, and the last item has none behind it.
 */
public final class Breaks {

  private final List<Break> rules;
  private int work;
  private int sinceBreak;
  private int reached;

  /**
   * Breaks by these rules.
   *
   * @param rules rising in their minutes of work; the first one repeats itself
   */
  public Breaks(List<Break> rules) {
    this.rules = rules;
  }

  /**
   * The break before the next item, in minutes; 0 for none.
   *
   * @param atLeast minutes of a break that stands there anyhow
   * @param minutes of the item
   */
  public int before(int atLeast, int minutes) {
    int rest = Math.max(atLeast, due());
    if (rest > 0) {
      sinceBreak = 0;
    }
    work += minutes;
    sinceBreak += minutes;
    return rest;
  }

  private int due() {
    int rest = 0;
    for (int k = 1; k < rules.size(); k++) {
      if (k > reached && work >= rules.get(k).afterMinutes()) {
        reached = k;
        rest = rules.get(k).minutes();
      }
    }
    if (rest > 0 || rules.isEmpty()) {
      return rest;
    }
    return sinceBreak >= rules.getFirst().afterMinutes() ? rules.getFirst().minutes() : 0;
  }
}
