package dev.atlas.store.compiled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link BinaryOut} wrote. Damaged bytes end in an {@link IndexOutOfBoundsException} or
 * an {@link IllegalArgumentException}, never in a wrong value beyond the checksum's reach.
 */
final class BinaryIn {

  private final byte[] bytes;
  private int position;

  BinaryIn(byte[] bytes) {
    this.bytes = bytes;
  }

  long longWhole() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  int whole() {
    return (int) longWhole();
  }

  double number() {
    long bits = 0;
    for (int i = 0; i < Double.BYTES; i++) {
      bits = (bits << 8) | (bytes[position++] & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  boolean flag() {
    return bytes[position++] != 0;
  }

  String text() {
    int length = whole();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  @Nullable String optionalText() {
    return flag() ? text() : null;
  }

  /** The bytes of a blob as an input of their own, without copying. */
  BinaryIn blob() {
    int length = whole();
    BinaryIn inner = new BinaryIn(bytes);
    inner.position = position;
    position += length;
    return inner;
  }

  <T> List<T> list(Supplier<T> reader) {
    int size = whole();
    if (size < 0 || size > bytes.length) {
      throw new IllegalArgumentException("damaged list");
    }
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(reader.get());
    }
    return items;
  }

  List<String> texts() {
    return list(this::text);
  }
}
