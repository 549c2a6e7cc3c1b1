package dev.atlas.store.compiled;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers as variable-length integers and text as UTF-8 with its length in front.
 *
 * <p>Into an array of its own: a start writes thousands of bytes before any code is compiled, and a
 * stream of the platform takes a lock for each of them.
 */
public final class BinaryOut {

  /** The bytes that a whole number takes at most. */
  private static final int LONGEST_WHOLE = 10;

  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** A whole number. */
  public void whole(long value) {
    require(LONGEST_WHOLE);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A floating-point number. */
  public void number(double value) {
    require(Double.BYTES);
    ByteBuffer.wrap(bytes).putDouble(size, value);
    size += Double.BYTES;
  }

  /** Yes or no. */
  public void flag(boolean value) {
    require(1);
    bytes[size++] = (byte) (value ? 1 : 0);
  }

  private void require(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Bytes as they are. */
  public void put(byte[] value) {
    require(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /** A text. */
  public void text(String value) {
    blob(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A text or null. */
  public void optionalText(@Nullable String value) {
    flag(value != null);
    if (value != null) {
      text(value);
    }
  }

  /** Bytes with their length in front. */
  public void blob(byte[] value) {
    whole(value.length);
    put(value);
  }

  /** Numbers of four bytes each, which are read in one go. */
  public void ints(int[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * values.length);
    buffer.asIntBuffer().put(values);
    whole(values.length);
    put(buffer.array());
  }

  /** Numbers of eight bytes each, which are read in one go. */
  public void longs(long[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * values.length);
    buffer.asLongBuffer().put(values);
    whole(values.length);
    put(buffer.array());
  }

  /** Floating-point numbers of eight bytes each, which are read in one go. */
  public void doubles(double[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * values.length);
    buffer.asDoubleBuffer().put(values);
    whole(values.length);
    put(buffer.array());
  }

  /** A list, item by item. */
  public <T> void list(Collection<T> items, Consumer<T> writer) {
    whole(items.size());
    items.forEach(writer);
  }

  /** A list of texts. */
  public void texts(Collection<String> items) {
    list(items, this::text);
  }

  /** How many bytes were written. */
  public int size() {
    return size;
  }

  /** All that was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
