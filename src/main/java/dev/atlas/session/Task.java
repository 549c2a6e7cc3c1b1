package dev.atlas.session;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Diagram;
import dev.atlas.memory.Grade;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Due;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.MemoryModel;
import org.jspecify.annotations.Nullable;

/**
 * One diagram that a session asks for.
 *
 * @param diagram which one
 * @param card what to draw and what a good redraw shows
 * @param targetSeconds in which it should be done
 * @param minutes planned
 * @param reason why it is asked
 * @param history its reviews so far; null where it is met for the first time, and empty where the
 *     learner shall draw it without ever having logged it
 * @param fuzz of its due dates
 */
public record Task(
    Diagram diagram,
    Card card,
    int targetSeconds,
    int minutes,
    String reason,
    @Nullable ReviewHistory history,
    Fuzz fuzz) {

  /** The same task with another target. */
  public Task within(int seconds) {
    return new Task(diagram, card, seconds, minutes, reason, history, fuzz);
  }

  /** The same task, drawn from memory without ever having been logged. */
  public Task unlogged() {
    return new Task(
        diagram, card, targetSeconds, minutes, reason, new ReviewHistory.Builder().build(), fuzz);
  }

  /** Whether the diagram is met for the first time. */
  public boolean study() {
    return history == null;
  }

  /** How often the diagram was reviewed before. */
  public int reviews() {
    return history == null ? 0 : history.size();
  }

  /** When the next review would be due after a grade. */
  public Due after(Grade grade, MemoryModel model, Moment moment) {
    ReviewHistory before = history == null ? new ReviewHistory.Builder().build() : history;
    ReviewHistory then =
        before.with(before.size(), moment.day().toEpochDay(), moment.at().toEpochSecond(), grade);
    return model.due(then, diagram.complexity(), fuzz);
  }
}
