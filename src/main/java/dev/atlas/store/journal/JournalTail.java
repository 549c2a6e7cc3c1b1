package dev.atlas.store.journal;

import dev.atlas.journal.EventId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an append must know of the file before it.
 *
 * @param lastId id of the last line that parses, or null in a file without any
 * @param unfinished whether the last line lacks its end, so that the next must start afresh
 */
record JournalTail(@Nullable EventId lastId, boolean unfinished) {

  private static final int WINDOW = 1 << 16;

  /** The tail of an open file: read backwards, in growing windows, until a line parses. */
  static JournalTail of(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size == 0) {
      return new JournalTail(null, false);
    }
    for (long window = WINDOW; ; window *= 4) {
      long from = Math.max(0, size - window);
      byte[] bytes = read(channel, from, (int) (size - from));
      EventId id = lastId(bytes, from == 0);
      if (id != null || from == 0) {
        return new JournalTail(id, bytes[bytes.length - 1] != '\n');
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

  private static @Nullable EventId lastId(byte[] bytes, boolean fromStart) {
    int end = bytes.length;
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && bytes[start - 1] != '\n') {
        start--;
      }
      if (start == 0 && !fromStart) {
        return null;
      }
      EventId id = parse(bytes, start, end - start);
      if (id != null) {
        return id;
      }
      end = start;
    }
    return null;
  }

  private static @Nullable EventId parse(byte[] bytes, int from, int length) {
    try {
      return EventParser.parse(bytes, from, length).id();
    } catch (EventParser.BrokenLine blankOrBroken) {
      return null;
    }
  }

  /** The device of a file's first event, or null when there is none. */
  static @Nullable String firstDevice(Path file) {
    // As Latin-1, so that bytes that are no text do not hide the lines before and after them.
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        String device = device(bytes);
        if (device != null) {
          return device;
        }
      }
    } catch (IOException missingOrUnreadable) {
      return null;
    }
    return null;
  }

  private static @Nullable String device(byte[] line) {
    try {
      return EventParser.parse(line, 0, line.length).device();
    } catch (EventParser.BrokenLine passedOver) {
      return null;
    }
  }
}
