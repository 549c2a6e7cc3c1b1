package dev.atlas.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param id rises within its file
 * @param at when it happened, with the learner's offset at that time
 * @param device that wrote it
 * @param batch the write that it came in, or null where the command wrote one event
 * @param fact what it says
 */
public record Event(
    EventId id, OffsetDateTime at, String device, @Nullable Batch batch, Fact fact) {

  /** The total order of all journals: by instant, then by id. */
  public static final Comparator<Event> ORDER =
      (a, b) -> {
        int order = a.instant().compareTo(b.instant());
        return order != 0 ? order : a.id().compareTo(b.id());
      };

  /** When it happened, on the line of time. */
  public Instant instant() {
    return at.toInstant();
  }

  /** The id that all events of one command share. */
  public EventId command() {
    return batch == null ? id : batch.first();
  }
}
