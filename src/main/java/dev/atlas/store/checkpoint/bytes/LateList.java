package dev.atlas.store.checkpoint.bytes;

import dev.atlas.store.compiled.BinaryIn;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list in a section of bytes. Immutable. */
final class LateList<T> extends AbstractList<T> implements Late {

  private final Sections sections;
  private final int place;
  private final Function<BinaryIn, T> decoder;
  private @Nullable List<T> decoded;

  LateList(Sections sections, int place, Function<BinaryIn, T> decoder) {
    this.sections = sections;
    this.place = place;
    this.decoder = decoder;
  }

  @Override
  public Sections sections() {
    return sections;
  }

  @Override
  public T get(int index) {
    return decoded().get(index);
  }

  @Override
  public int size() {
    return decoded().size();
  }

  private List<T> decoded() {
    List<T> known = decoded;
    if (known == null) {
      BinaryIn in = sections.section(place);
      known = in.list(() -> decoder.apply(in));
      decoded = known;
    }
    return known;
  }
}
