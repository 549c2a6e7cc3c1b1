package dev.atlas.store.checkpoint.bytes;

import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bytes in sections; they are fetched when somebody first asks for one. */
final class Sections {

  private final Supplier<byte[]> source;
  private @Nullable List<byte[]> sections;

  Sections(Supplier<byte[]> source) {
    this.source = source;
  }

  /** Where they come from. */
  Supplier<byte[]> source() {
    return source;
  }

  /** A section, by its place. */
  BinaryIn section(int place) {
    List<byte[]> known = sections;
    if (known == null) {
      BinaryIn in = new BinaryIn(source.get());
      known = in.list(in::blobBytes);
      sections = known;
    }
    return new BinaryIn(known.get(place));
  }

  /** Writes sections, in the order of their places. */
  static byte[] of(List<Consumer<BinaryOut>> writers) {
    List<byte[]> blobs = new ArrayList<>();
    for (Consumer<BinaryOut> writer : writers) {
      BinaryOut section = new BinaryOut();
      writer.accept(section);
      blobs.add(section.toBytes());
    }
    BinaryOut out = new BinaryOut();
    out.list(blobs, out::blob);
    return out.toBytes();
  }
}
