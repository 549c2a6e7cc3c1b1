package dev.atlas.cli.parse;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventIds;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Events as people name them: by an id or the end of one, as {@code atlas history} shows it.
 *
 * @param journal where to look
 */
public record EventWords(Journal journal) {

  private static final int SHORTEST = 5;

  /** Whether a word is long enough to name an event; shorter ones are numbers. */
  public static boolean isEvent(String word) {
    return word.strip().length() >= SHORTEST;
  }

  /**
   * The event that a word names, if it still counts.
   *
   * @throws UsageException when there is none, or several, or it was taken back already
   */
  public Event find(String word) {
    List<Event> found = EventIds.ending(journal, word);
    if (found.isEmpty()) {
      throw new UsageException(
          "no event's id ends with `" + word + "`; `atlas history` shows the ids");
    }
    if (found.size() > 1) {
      throw new UsageException(
          "`"
              + word
              + "` is the end of several ids: "
              + found.stream().map(e -> e.id().toString()).collect(Collectors.joining(", ")));
    }
    Event event = found.getFirst();
    if (event.fact() instanceof Fact.Retraction) {
      throw new UsageException(
          "`" + word + "` takes something back, and that is final; log it again instead");
    }
    if (!journal.effective().contains(event)) {
      throw new UsageException("`" + word + "` was taken back already");
    }
    return event;
  }
}
