package dev.atlas.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets the events of a batch pass only together: as long as one of them is missing, the write that
 * they came in may have been cut off, and none counts.
 *
 * <p>Invariant: what has passed depends on the set of lines, not on their order or on the files
 * that they are in.
 *
 * @param <P> where a line is
 */
public final class WholeBatches<P> {

  /**
   * A batch that is not all there.
   *
   * @param first id of its first event
   * @param size how many events it has
   * @param places of those that are there, in the order they came; empty where all of them are
   *     damaged
   */
  public record Unfinished<P>(EventId first, int size, List<P> places) {}

  private record Held<P>(Event event, P place) {}

  private static final class Open<P> {
    private final Map<EventId, Held<P>> held = new LinkedHashMap<>();
    private int size = Integer.MAX_VALUE;
    private int damaged;
    private boolean doubtful;

    /** Lines of one batch tell one size; where damage has changed one, the smallest counts. */
    private void told(int told) {
      doubtful |= size != Integer.MAX_VALUE && size != told;
      size = Math.min(size, told);
    }
  }

  private final Consumer<Event> sink;
  private final Map<EventId, Open<P>> open = new LinkedHashMap<>();

  /** Batches that passed while something of them may still come: a good copy of a damaged line. */
  private final Set<EventId> passed = new HashSet<>();

  /** A gate in front of a sink. */
  public WholeBatches(Consumer<Event> sink) {
    this.sink = sink;
  }

  /** Takes an event; it passes at once, together with the last of its batch, or never. */
  public void take(Event event, P place) {
    Batch batch = event.batch();
    if (batch == null || !batch.sized() || passed.contains(batch.first())) {
      sink.accept(event);
      return;
    }
    Open<P> known = open(batch);
    known.held.putIfAbsent(event.id(), new Held<>(event, place));
    settle(batch.first(), known);
  }

  /** A line of a batch was written to its end, but is no event any more. */
  public void damaged(Batch batch) {
    if (batch.sized() && !passed.contains(batch.first())) {
      Open<P> known = open(batch);
      known.damaged++;
      known.doubtful = true;
      settle(batch.first(), known);
    }
  }

  private Open<P> open(Batch batch) {
    Open<P> known = open.computeIfAbsent(batch.first(), _ -> new Open<>());
    known.told(batch.size());
    return known;
  }

  private void settle(EventId first, Open<P> batch) {
    if (batch.held.size() + batch.damaged >= batch.size) {
      open.remove(first);
      if (batch.doubtful) {
        passed.add(first);
      }
      batch.held.values().forEach(each -> sink.accept(each.event));
    }
  }

  /** Whether something of this batch is missing yet. */
  public boolean awaits(Batch batch) {
    return open.containsKey(batch.first());
  }

  /** The batches that are not all there. */
  public List<Unfinished<P>> unfinished() {
    List<Unfinished<P>> unfinished = new ArrayList<>();
    open.forEach(
        (first, batch) ->
            unfinished.add(
                new Unfinished<>(
                    first, batch.size, batch.held.values().stream().map(Held::place).toList())));
    return unfinished;
  }
}
