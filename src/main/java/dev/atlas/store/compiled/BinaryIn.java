package dev.atlas.store.compiled;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link BinaryOut} wrote. Damaged bytes end in an {@link IndexOutOfBoundsException} or
 * an {@link IllegalArgumentException}, never in a wrong value beyond the checksum's reach.
 */
public final class BinaryIn {

  private final byte[] bytes;
  private int position;

  /** Reads these bytes from the first. */
  public BinaryIn(byte[] bytes) {
    this(bytes, 0);
  }

  /** Reads these bytes from a position. */
  public BinaryIn(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** All that is left. */
  public byte[] rest() {
    byte[] rest = Arrays.copyOfRange(bytes, position, bytes.length);
    position = bytes.length;
    return rest;
  }

  /** A whole number. */
  public long longWhole() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
  }

  /** A whole number that fits an int. */
  public int whole() {
    return (int) longWhole();
  }

  /** A floating-point number. */
  public double number() {
    long bits = 0;
    for (int i = 0; i < Double.BYTES; i++) {
      bits = (bits << 8) | (bytes[position++] & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  /** Yes or no. */
  public boolean flag() {
    return bytes[position++] != 0;
  }

  /** A text. */
  public String text() {
    int length = whole();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  /** A text or null. */
  public @Nullable String optionalText() {
    return flag() ? text() : null;
  }

  /** The bytes of a blob. */
  public byte[] blobBytes() {
    int length = whole();
    byte[] blob = Arrays.copyOfRange(bytes, position, position + length);
    position += length;
    return blob;
  }

  /** The bytes of a blob as an input of their own, without copying. */
  public BinaryIn blob() {
    int length = whole();
    BinaryIn inner = new BinaryIn(bytes);
    inner.position = position;
    position += length;
    return inner;
  }

  /** What {@link BinaryOut#ints} wrote. */
  public int[] ints() {
    int size = whole();
    ByteBuffer column = column(size, Integer.BYTES);
    int[] values = new int[size];
    column.asIntBuffer().get(values);
    return values;
  }

  /** What {@link BinaryOut#longs} wrote. */
  public long[] longs() {
    int size = whole();
    ByteBuffer column = column(size, Long.BYTES);
    long[] values = new long[size];
    column.asLongBuffer().get(values);
    return values;
  }

  /** What {@link BinaryOut#doubles} wrote. */
  public double[] doubles() {
    int size = whole();
    ByteBuffer column = column(size, Double.BYTES);
    double[] values = new double[size];
    column.asDoubleBuffer().get(values);
    return values;
  }

  private ByteBuffer column(int size, int width) {
    ByteBuffer column = ByteBuffer.wrap(bytes, position, Math.multiplyExact(size, width));
    position += size * width;
    return column;
  }

  /** A list, item by item. */
  public <T> List<T> list(Supplier<T> reader) {
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

  /** A list of texts. */
  public List<String> texts() {
    return list(this::text);
  }
}
