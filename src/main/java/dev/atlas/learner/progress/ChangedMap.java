package dev.atlas.learner.progress;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Another map with some changes. Immutable.
 *
 * <p>Idea: the other map may decode a value when it is asked for; a change does not ask. So one
 * review costs the same among a thousand diagrams as among ten.
 *
 * @param <V> the type of the values, which belong to ids
 */
public final class ChangedMap<V> extends AbstractMap<String, V> {

  private final Map<String, V> kept;
  private final Map<String, V> changed;
  private final Set<String> removed;
  private @Nullable Map<String, V> all;

  private ChangedMap(Map<String, V> kept, Map<String, V> changed, Set<String> removed) {
    this.kept = kept;
    this.changed = changed;
    this.removed = removed;
  }

  /** A map without changes yet; it must not change itself. */
  public static <V> ChangedMap<V> of(Map<String, V> kept) {
    return kept instanceof ChangedMap<V> changed
        ? changed
        : new ChangedMap<>(kept, Map.of(), Set.of());
  }

  /** The map beneath the changes. */
  public Map<String, V> kept() {
    return kept;
  }

  /** What came, or came instead of what was kept. */
  public Map<String, V> changed() {
    return changed;
  }

  /** What was kept and is gone. */
  public Set<String> removed() {
    return removed;
  }

  /**
   * This map with more changes.
   *
   * @param more what comes, or comes instead of what was there
   * @param less what goes
   */
  public ChangedMap<V> with(Map<String, V> more, Set<String> less) {
    if (more.isEmpty() && less.isEmpty()) {
      return this;
    }
    Map<String, V> values = new HashMap<>(changed);
    values.keySet().removeAll(less);
    values.putAll(more);
    Set<String> gone = new HashSet<>(removed);
    for (String id : less) {
      if (kept.containsKey(id)) {
        gone.add(id);
      }
    }
    gone.removeAll(more.keySet());
    return new ChangedMap<>(kept, values, gone);
  }

  @Override
  public @Nullable V get(Object id) {
    V value = changed.get(id);
    return value != null || removed.contains(id) ? value : kept.get(id);
  }

  @Override
  public boolean containsKey(Object id) {
    return changed.containsKey(id) || (!removed.contains(id) && kept.containsKey(id));
  }

  @Override
  public int size() {
    int size = kept.size() - removed.size();
    for (String id : changed.keySet()) {
      size += kept.containsKey(id) ? 0 : 1;
    }
    return size;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    if (changed.isEmpty() && removed.isEmpty()) {
      kept.forEach(action);
      return;
    }
    kept.forEach(
        (id, value) -> {
          if (!changed.containsKey(id) && !removed.contains(id)) {
            action.accept(id, value);
          }
        });
    changed.forEach(action);
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return all().entrySet();
  }

  private Map<String, V> all() {
    if (changed.isEmpty() && removed.isEmpty()) {
      return kept;
    }
    Map<String, V> known = all;
    if (known == null) {
      known = new HashMap<>(kept);
      known.putAll(changed);
      known.keySet().removeAll(removed);
      all = known;
    }
    return known;
  }
}
