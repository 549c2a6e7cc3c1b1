package dev.atlas.planner.select;

/**
 * How many reviews a day takes, so that a pile of one day is borne by several.
 *
 * <p>Idea: what falls due within a week is compared with the room of its days. A day that has
 * clearly more than its part puts the difference off, one that has clearly less takes some of a
 * pile early; where no day of the week fills a third of its room there is no pile, and nothing
 * moves. Which reviews may move is decided by their retrievability, and what moved is never written
 * down: tomorrow asks again.
 */
final class Levelling {

  /** Days that share a load, today included. */
  static final int DAYS = 7;

  /** How far a day may be from its part before anything moves. */
  private static final double EASE = 0.25;

  /** Share of a day's room from which its reviews are a pile. */
  private static final double PILE = 1.0 / 3;

  private Levelling() {}

  /**
   * Reviews for today.
   *
   * @param load how many fall due: until today, tomorrow, and so on for a week
   * @param room how many fit on each of these days; 0 on a rest day
   */
  static int today(int[] load, int[] room) {
    if (room[0] == 0 || !anyPile(load, room)) {
      return load[0];
    }
    double part = part(load, room, 0);
    int most = (int) Math.ceil(part * (1 + EASE));
    int least = (int) Math.floor(part * (1 - EASE));
    return Math.max(least, Math.min(most, load[0]));
  }

  /** Whether a day of the week, counted from today, is one that others may relieve. */
  static boolean relievable(int[] load, int[] room, int day) {
    return load[day] > part(load, room, day) * (1 + EASE);
  }

  /** A day's part of the week's load, in proportion to its room. */
  private static double part(int[] load, int[] room, int day) {
    int loads = 0;
    int rooms = 0;
    for (int k = 0; k < DAYS; k++) {
      loads += load[k];
      rooms += room[k];
    }
    return (double) loads * room[day] / rooms;
  }

  private static boolean anyPile(int[] load, int[] room) {
    for (int k = 0; k < DAYS; k++) {
      if (load[k] > PILE * room[k]) {
        return true;
      }
    }
    return false;
  }
}
