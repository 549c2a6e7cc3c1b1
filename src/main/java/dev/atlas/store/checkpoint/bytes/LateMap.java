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

/**
 * A map from ids that is decoded when somebody first asks for its content, which most starts never
 * do. Immutable.
 */
final class LateMap<T> extends AbstractMap<String, T> {

  private final byte[] bytes;
  private final Function<BinaryIn, T> decoder;
  private @Nullable Map<String, T> decoded;

  private LateMap(byte[] bytes, Function<BinaryIn, T> decoder) {
    this.bytes = bytes;
    this.decoder = decoder;
  }

  static <T> Map<String, T> read(BinaryIn in, Function<BinaryIn, T> decoder) {
    return new LateMap<>(in.blobBytes(), decoder);
  }

  /** Writes a map; one that was read is passed on as it is. */
  static <T> void write(Map<String, T> map, BiConsumer<T, BinaryOut> encoder, BinaryOut out) {
    if (map instanceof LateMap<T> late) {
      out.blob(late.bytes);
      return;
    }
    BinaryOut inner = new BinaryOut();
    inner.whole(map.size());
    map.forEach(
        (id, value) -> {
          inner.text(id);
          encoder.accept(value, inner);
        });
    out.blob(inner.toBytes());
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
      BinaryIn in = new BinaryIn(bytes);
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
