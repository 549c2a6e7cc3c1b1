package dev.atlas.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All events that were read. The union of several files, read in any order, means the same.
 *
 * <p>Invariant: each id occurs once; {@link #recorded} keeps the order of the files.
 */
public final class Journal {

  /** Nothing has happened yet. */
  public static final Journal EMPTY = new Journal(List.of());

  private final Supplier<List<Event>> source;
  private @Nullable List<Event> recorded;

  private Journal(Supplier<List<Event>> source) {
    this.source = source;
  }

  /** A journal of these events, each id once, in the order of the files they came from. */
  public Journal(List<Event> recorded) {
    this(() -> recorded);
    this.recorded = List.copyOf(recorded);
  }

  /** A journal that is read when somebody asks for its events. */
  public static Journal lazily(Supplier<List<Event>> source) {
    return new Journal(source);
  }

  /** Every event in file order, retracted ones included. */
  public List<Event> recorded() {
    List<Event> known = recorded;
    if (known == null) {
      known = List.copyOf(source.get());
      recorded = known;
    }
    return known;
  }

  /** The journal as it was at an instant: later events have not happened. */
  public Journal asOf(Instant now) {
    return lazily(() -> recorded().stream().filter(e -> !e.instant().isAfter(now)).toList());
  }

  /** The events that count, in the order of time: what was retracted is gone. */
  public List<Event> effective() {
    Set<EventId> retracted = retracted();
    return recorded().stream()
        .filter(e -> !(e.fact() instanceof Fact.Retraction))
        .filter(e -> !retracted.contains(e.id()))
        .sorted(Event.ORDER)
        .toList();
  }

  /**
   * The last commands of a device that can still be undone, newest first; each is the list of its
   * events in file order. Records of forecasts are passed over.
   */
  public List<List<Event>> lastCommands(String device, int limit) {
    Set<EventId> retracted = retracted();
    Map<EventId, List<Event>> commands = new LinkedHashMap<>();
    for (Event event : recorded()) {
      if (event.device().equals(device)
          && !(event.fact() instanceof Fact.Retraction)
          && !(event.fact() instanceof Fact.Forecast)
          && !retracted.contains(event.id())) {
        commands.computeIfAbsent(event.command(), id -> new ArrayList<>()).add(event);
      }
    }
    // The ids of one device rise in file order, whatever file they were merged into.
    return commands.entrySet().stream()
        .sorted(Map.Entry.<EventId, List<Event>>comparingByKey(Comparator.reverseOrder()))
        .limit(limit)
        .map(Map.Entry::getValue)
        .toList();
  }

  private Set<EventId> retracted() {
    Set<EventId> ids = new HashSet<>();
    for (Event event : recorded()) {
      if (event.fact() instanceof Fact.Retraction retraction) {
        ids.addAll(retraction.ids());
      }
    }
    return ids;
  }
}
