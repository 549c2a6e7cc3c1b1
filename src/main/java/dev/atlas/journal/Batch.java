package dev.atlas.journal;

/**
 * The write that an event came in, where its command wrote several at once.
 *
 * @param first id of the first event of it
 * @param size how many events it has, at least 2; or 0 where the line does not tell
 */
public record Batch(EventId first, int size) {

  /** Whether all of its events can be asked for. */
  public boolean sized() {
    return size > 0;
  }
}
