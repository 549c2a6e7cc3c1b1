package dev.atlas.learner.progress;

import dev.atlas.memory.schedule.Leeches;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The progress of all diagrams, by id. Immutable.
 *
 * <p>Idea: which of them are leeches depends on how often all others fail. The sums are carried
 * along, and a diagram is judged by them when somebody looks at it; so who adds one review looks at
 * one diagram.
 */
public final class ProgressMap extends AbstractMap<String, DiagramProgress> {

  /** Nothing was studied. */
  public static final ProgressMap NONE = of(Map.of());

  private final ChangedMap<DiagramProgress> rows;
  private final Leeches leeches;
  private @Nullable Map<String, DiagramProgress> judged;

  private ProgressMap(ChangedMap<DiagramProgress> rows, Leeches leeches) {
    this.rows = rows;
    this.leeches = leeches;
  }

  /** The progress of these diagrams, judged or not; the map must not change. */
  public static ProgressMap of(Map<String, DiagramProgress> rows) {
    int recalls = 0;
    int lapses = 0;
    for (DiagramProgress each : rows.values()) {
      recalls += each.recalls();
      lapses += each.lapses();
    }
    return of(ChangedMap.of(rows), new Leeches(recalls, lapses));
  }

  /**
   * The progress of diagrams whose sums are known.
   *
   * @param rows judged or not
   * @param leeches judges by all recalls of these rows together
   */
  public static ProgressMap of(ChangedMap<DiagramProgress> rows, Leeches leeches) {
    return new ProgressMap(rows, leeches);
  }

  /** The diagrams before they are judged. */
  public ChangedMap<DiagramProgress> rows() {
    return rows;
  }

  /** What judges them: the recalls of all together. */
  public Leeches leeches() {
    return leeches;
  }

  /**
   * This progress with some of it changed.
   *
   * @param more of diagrams that came or changed
   * @param less diagrams that nothing is known of any more
   */
  public ProgressMap with(Map<String, DiagramProgress> more, Set<String> less) {
    int recalls = leeches.recalls();
    int lapses = leeches.lapses();
    for (String id : less) {
      DiagramProgress old = rows.get(id);
      recalls -= old == null ? 0 : old.recalls();
      lapses -= old == null ? 0 : old.lapses();
    }
    for (Map.Entry<String, DiagramProgress> entry : more.entrySet()) {
      DiagramProgress old = rows.get(entry.getKey());
      recalls += entry.getValue().recalls() - (old == null ? 0 : old.recalls());
      lapses += entry.getValue().lapses() - (old == null ? 0 : old.lapses());
    }
    return more.isEmpty() && less.isEmpty()
        ? this
        : new ProgressMap(rows.with(more, less), new Leeches(recalls, lapses));
  }

  @Override
  public @Nullable DiagramProgress get(Object id) {
    Map<String, DiagramProgress> known = judged;
    if (known != null) {
      return known.get(id);
    }
    DiagramProgress found = rows.get(id);
    return found == null ? null : found.judged(leeches);
  }

  @Override
  public boolean containsKey(Object id) {
    return rows.containsKey(id);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public Set<Entry<String, DiagramProgress>> entrySet() {
    Map<String, DiagramProgress> known = judged;
    if (known == null) {
      Map<String, DiagramProgress> all = new HashMap<>();
      rows.forEach((id, row) -> all.put(id, row.judged(leeches)));
      known = Collections.unmodifiableMap(all);
      judged = known;
    }
    return known.entrySet();
  }
}
