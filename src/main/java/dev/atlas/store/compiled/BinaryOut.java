package dev.atlas.store.compiled;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes numbers as variable-length integers and text as UTF-8 with its length in front. */
public final class BinaryOut {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  /** A whole number. */
  public void whole(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** A floating-point number. */
  public void number(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.write((int) (bits >>> shift));
    }
  }

  /** Yes or no. */
  public void flag(boolean value) {
    bytes.write(value ? 1 : 0);
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
    bytes.writeBytes(value);
  }

  /** Numbers of four bytes each, which are read in one go. */
  public void ints(int[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * values.length);
    buffer.asIntBuffer().put(values);
    whole(values.length);
    bytes.writeBytes(buffer.array());
  }

  /** Numbers of eight bytes each, which are read in one go. */
  public void longs(long[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * values.length);
    buffer.asLongBuffer().put(values);
    whole(values.length);
    bytes.writeBytes(buffer.array());
  }

  /** Floating-point numbers of eight bytes each, which are read in one go. */
  public void doubles(double[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * values.length);
    buffer.asDoubleBuffer().put(values);
    whole(values.length);
    bytes.writeBytes(buffer.array());
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

  /** All that was written. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
