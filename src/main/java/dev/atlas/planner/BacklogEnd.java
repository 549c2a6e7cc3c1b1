package dev.atlas.planner;

import dev.atlas.memory.Grade;
import dev.atlas.planner.agenda.AgendaAhead;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DayFrames;
import dev.atlas.planner.select.DaySelection;
import dev.atlas.planner.select.Deck;
import dev.atlas.planner.select.PlanTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a backlog is over: the days to come are planned one after another, and all of their queues
 * is done. Of the reviews as many fail as the chances of recall say: where those of the failures
 * add up to one, one fails, and comes back. A first answer without dice; the forecast has the odds.
 */
final class BacklogEnd {

  /** Days that are looked at, and with them what they hold beside diagrams. */
  static final int LONGEST_DAYS = 200;

  private BacklogEnd() {}

  /**
   * The first day into which all due reviews fit, or null when that is far away.
   *
   * @param agenda minutes of exams and interviews to come
   * @param start the memory at the start of a day; it stays as it is
   */
  static @Nullable LocalDate of(
      PlanTable table,
      DayFrames frames,
      AgendaAhead agenda,
      double retention,
      Deck start,
      LocalDate from) {
    DaySelection selection = new DaySelection(table, retention, false);
    Deck deck = start.copy();
    double failures = 0;
    for (LocalDate day = from; day.isBefore(from.plusDays(LONGEST_DAYS)); day = day.plusDays(1)) {
      DayFrame frame = frames.of(day, agenda.minutes(day));
      if (frame.minutes() == 0) {
        continue;
      }
      selection.select(frame, deck);
      if (selection.caughtUp()) {
        return day;
      }
      for (int k = 0; k < selection.reviewCount(); k++) {
        int i = selection.review(k);
        failures += 1 - deck.retrievability(i, frame.epochDay());
        deck.recall(i, frame.epochDay(), failures >= 1 ? Grade.AGAIN : Grade.GOOD);
        failures -= failures >= 1 ? 1 : 0;
      }
      for (int k = 0; k < selection.newCount(); k++) {
        deck.study(selection.fresh(k), frame.epochDay(), Grade.GOOD);
      }
    }
    return null;
  }
}
