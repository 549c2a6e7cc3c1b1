package dev.atlas.store.upkeep;

import dev.atlas.journal.Fact;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.BrokenLine;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.journal.lines.LineReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * Sets broken lines aside: copies each into a file of its own, then marks it by an event, so that
 * it is reported no more. The lines themselves stay where they are.
 */
public final class Quarantine {

  private Quarantine() {}

  /**
   * Sets lines aside.
   *
   * @param device that does it
   * @param at when
   * @return how many
   */
  public static int run(Home home, String device, OffsetDateTime at, List<BrokenLine> lines) {
    if (lines.isEmpty()) {
      return 0;
    }
    Path aside = home.data().resolve("quarantine");
    try {
      Files.createDirectories(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (BrokenLine line : lines) {
        copy(line, aside.resolve(line.checksum() + ".line"));
      }
    } catch (IOException e) {
      throw new StoreException.Refused(
          aside + " cannot be written; nothing was set aside: make it writable");
    }
    List<String> checksums = lines.stream().map(BrokenLine::checksum).distinct().toList();
    new JournalWriter(home, device).append(at, List.of(new Fact.Quarantine(checksums)));
    return lines.size();
  }

  private static void copy(BrokenLine line, Path to) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            to,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(line));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static byte[] bytes(BrokenLine line) throws IOException {
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    int first = line.location().line();
    int[] number = {0};
    LineReader.End end =
        LineReader.read(
            Path.of(line.location().file()),
            0,
            (block, length) -> {
              for (int from = 0; from < length; ) {
                int to = from;
                while (block[to] != '\n') {
                  to++;
                }
                number[0]++;
                if (number[0] >= first && number[0] < first + line.lines()) {
                  found.write(block, from, to - from);
                  if (line.lines() > 1) {
                    found.write('\n');
                  }
                }
                from = to + 1;
              }
            });
    if (number[0] < first + line.lines() - 1) {
      ByteBuffer rest = end.rest();
      found.write(rest.array(), rest.arrayOffset(), rest.remaining());
    }
    return found.toByteArray();
  }
}
