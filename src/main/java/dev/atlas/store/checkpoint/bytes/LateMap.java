package dev.atlas.store.checkpoint.bytes;

import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map from ids in a section of bytes. Immutable. */
final class LateMap<T> extends AbstractMap<String, T> implements Late {

  private final Sections sections;
  private final int place;
  private final Function<BinaryIn, T> decoder;
  private @Nullable Map<String, T> decoded;

  LateMap(Sections sections, int place, Function<BinaryIn, T> decoder) {
    this.sections = sections;
    this.place = place;
    this.decoder = decoder;
  }

  @Override
  public Sections sections() {
    return sections;
  }

  /** Writes a map as a section. */
  static <T> void write(Map<String, T> map, BiConsumer<T, BinaryOut> encoder, BinaryOut out) {
    out.whole(map.size());
    map.forEach(
        (id, value) -> {
          out.text(id);
          encoder.accept(value, out);
        });
  }

  @Override
  public Set<Entry<String, T>> entrySet() {
    return decoded().entrySet();
  }

  @Override
  public @Nullable T get(Object id) {
    return decoded().get(id);
  }

  @Override
  public boolean containsKey(Object id) {
    return decoded().containsKey(id);
  }

  private Map<String, T> decoded() {
    Map<String, T> known = decoded;
    if (known == null) {
      BinaryIn in = sections.section(place);
      int size = in.whole();
      known = HashMap.newHashMap(size);
      for (int i = 0; i < size; i++) {
        String id = in.text();
        known.put(id, decoder.apply(in));
      }
      known = Map.copyOf(known);
      decoded = known;
    }
    return known;
  }
}
