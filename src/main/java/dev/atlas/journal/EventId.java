package dev.atlas.journal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A ULID: 48 bits of milliseconds and 80 bits of hash, written as 26 characters of Crockford's base
 * 32, so that ids sort as text in the order of their time.
 *
 * <p>The random part is a hash of the device, the id before and the event, so that equal runs write
 * equal bytes. Invariant: within one file, ids rise.
 *
 * @param high the upper 64 bits: milliseconds and 16 bits of hash
 * @param low the lower 64 bits of hash
 */
public record EventId(long high, long low) implements Comparable<EventId> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final byte[] DIGITS = digits();
  private static final int LENGTH = 26;
  private static final int HASH_BITS_IN_HIGH = 16;
  private static final long LAST_MILLI = (1L << 48) - 1;

  /**
   * The id of a new event.
   *
   * @param previous the last id of the file, or null for its first event
   * @param at instant of the event; an instant before the last id's counts as the last id's
   * @param device name of the device that writes
   * @param content the event's text without its id
   */
  public static EventId next(
      @Nullable EventId previous, Instant at, String device, String content) {
    long millis = millis(at);
    long previousMillis = previous == null ? -1 : previous.high >>> HASH_BITS_IN_HIGH;
    byte[] hash = hash(device + "\n" + previous + "\n" + content);
    long high =
        (Math.max(millis, previousMillis) << HASH_BITS_IN_HIGH)
            | ((hash[0] & 0xFFL) << 8)
            | (hash[1] & 0xFFL);
    long low = new BigInteger(1, hash, 2, Long.BYTES).longValue();
    EventId hashed = new EventId(high, low);
    return previous == null || hashed.compareTo(previous) > 0 ? hashed : previous.successor();
  }

  /** Milliseconds of the epoch; a moment outside the 48 bits counts as the nearest within. */
  private static long millis(Instant at) {
    if (at.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return at.getEpochSecond() > LAST_MILLI / 1000
        ? LAST_MILLI
        : Math.min(LAST_MILLI, at.toEpochMilli());
  }

  private EventId successor() {
    return low == -1L ? new EventId(high + 1, 0) : new EventId(high, low + 1);
  }

  /**
   * The time of the id: that of its event, or of the id before it in its file where the event was
   * backdated.
   */
  public Instant time() {
    return Instant.ofEpochMilli(high >>> HASH_BITS_IN_HIGH);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] digits() {
    byte[] digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      digits[ALPHABET.charAt(i)] = (byte) i;
    }
    return digits;
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when the text is no ULID
   */
  public static EventId parse(String text) {
    EventId id = parsed(text);
    if (id == null) {
      throw new IllegalArgumentException("`" + text + "` is no event id");
    }
    return id;
  }

  /** Reads an id; null where the text is no ULID. */
  public static @Nullable EventId parsed(CharSequence text) {
    if (text.length() != LENGTH || text.charAt(0) > '7') {
      return null;
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      int digit = c < DIGITS.length ? DIGITS[c] : -1;
      if (digit < 0) {
        return null;
      }
      high = (high << 5) | (low >>> 59);
      low = (low << 5) | digit;
    }
    return new EventId(high, low);
  }

  @Override
  public int compareTo(EventId other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  // Those of a record are linked when they are first called, which every start would pay for.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventId id && id.high == high && id.low == low;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high ^ low);
  }

  @Override
  public String toString() {
    char[] text = new char[LENGTH];
    long h = high;
    long l = low;
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt((int) (l & 31));
      l = (l >>> 5) | (h << 59);
      h = h >>> 5;
    }
    return new String(text);
  }
}
