package dev.atlas.store.journal;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.store.journal.lines.EventParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an append must know of the file before it.
 *
 * @param lastId id of the last line that parses, or null in a file without any
 * @param unfinished whether the last line lacks its end, so that the next must start afresh
 * @param version of the format that the last line is written in
 * @param owner the device of the first line that tells one, or null
 */
record JournalTail(
    @Nullable EventId lastId, boolean unfinished, int version, @Nullable String owner) {

  /** Most lines have less than 300 bytes. */
  private static final int WINDOW = 1 << 12;

  /** The tail of an open file: read backwards, in growing windows, until a line parses. */
  static JournalTail of(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size == 0) {
      return new JournalTail(null, false, 0, null);
    }
    for (long window = WINDOW; ; window *= 4) {
      long from = Math.max(0, size - window);
      byte[] bytes = read(channel, from, (int) (size - from));
      Event last = last(bytes, from == 0);
      boolean unfinished = bytes[bytes.length - 1] != '\n';
      if (last != null) {
        int version = last.fact() instanceof Fact.Unknown unknown ? unknown.version() : 0;
        return new JournalTail(last.id(), unfinished, version, owner(channel));
      }
      if (from == 0) {
        return new JournalTail(null, unfinished, 0, null);
      }
    }
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    long position = from;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position);
      if (count < 0) {
        break;
      }
      position += count;
    }
    return buffer.array();
  }

  private static @Nullable Event last(byte[] bytes, boolean fromStart) {
    int end = bytes.length;
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && bytes[start - 1] != '\n') {
        start--;
      }
      if (start == 0 && !fromStart) {
        return null;
      }
      Event event = parse(bytes, start, end - start);
      if (event != null) {
        return event;
      }
      end = start;
    }
    return null;
  }

  private static @Nullable Event parse(byte[] bytes, int from, int length) {
    try {
      return EventParser.parse(bytes, from, length);
    } catch (EventParser.BrokenLine blankOrBroken) {
      return null;
    }
  }

  /** The id of a file's last event, or null when there is none. */
  static @Nullable EventId lastId(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return of(channel).lastId();
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** The device of a file's first event, or null when there is none. */
  static @Nullable String firstDevice(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return owner(channel);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** Through the locked channel: closing any other one of the same file would drop the lock. */
  private static @Nullable String owner(FileChannel channel) throws IOException {
    long size = channel.size();
    for (long window = WINDOW; ; window *= 16) {
      byte[] bytes = read(channel, 0, (int) Math.min(size, window));
      String device = firstDevice(bytes);
      if (device != null || bytes.length == size) {
        return device;
      }
    }
  }

  private static @Nullable String firstDevice(byte[] bytes) {
    for (int from = 0; from < bytes.length; ) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      try {
        return EventParser.deviceOf(bytes, from, end - from);
      } catch (EventParser.BrokenLine blankOrBroken) {
        from = end + 1;
      }
    }
    return null;
  }
}
