package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.RandomLearner;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.checkpoint.LiveJournal;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.lines.EventLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that were cut off, flipped, swollen or replaced: what was whole before still counts. */
class DamageTest {

  private static final CompiledCatalog FILES =
      new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());

  @TempDir Path root;

  private Home home() {
    return new Home(root, root.resolve("cache"), root.resolve("state"));
  }

  private Path journal() {
    return root.resolve("journal.jsonl");
  }

  private static List<Event> events(long seed, int count) {
    return new RandomLearner(seed, FILES.catalog().diagrams(), "laptop").act(count, List.of());
  }

  /** The same as one command that wrote them all. */
  private static List<Event> batch(List<Event> events) {
    List<Event> writable = events.stream().filter(e -> !e.fact().type().equals("later")).toList();
    int size = writable.size();
    return size < 2
        ? writable
        : writable.stream()
            .map(
                e ->
                    new Event(
                        e.id(),
                        e.at(),
                        e.device(),
                        new Batch(writable.getFirst().id(), size),
                        e.fact()))
            .toList();
  }

  private static byte[] bytes(List<Event> events) {
    List<Event> writable = events.stream().filter(e -> !e.fact().type().equals("later")).toList();
    return EventLines.of(writable).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void journal_cutOffAtEveryByte_keepsEveryWholeLine() throws IOException {
    byte[] whole = bytes(events(1, 12));
    List<Event> all = EventLines.parse(new String(whole, StandardCharsets.UTF_8));
    for (int length = 0; length <= whole.length; length++) {
      Files.write(journal(), Arrays.copyOf(whole, length));
      JournalReader.Reading reading = JournalReader.read(home());
      int lines = 0;
      int last = 0;
      for (int i = 0; i < length; i++) {
        if (whole[i] == '\n') {
          lines++;
          last = i + 1;
        }
      }
      // A last line that lacks only its end counts.
      boolean complete = length < whole.length && length > last && whole[length] == '\n';
      int expected = lines + (complete ? 1 : 0);
      assertThat(reading.journal().recorded())
          .as("cut off at byte %d", length)
          .isEqualTo(all.subList(0, expected));
      assertThat(reading.problems())
          .as("cut off at byte %d", length)
          .hasSize(length > last && !complete ? 1 : 0)
          .allMatch(problem -> problem.location().line() == expected + 1);
    }
  }

  @Test
  void batch_cutOffAtEveryByte_isThereWhollyOrNotAtAll() throws IOException {
    List<Event> life = events(7, 24);
    byte[] before = bytes(life.subList(0, 8));
    List<Event> batch = batch(life.subList(8, 16));
    byte[] whole = Arrays.copyOf(before, before.length + bytes(batch).length);
    System.arraycopy(bytes(batch), 0, whole, before.length, bytes(batch).length);
    byte[] next = bytes(life.subList(16, 24));
    List<Event> earlier = EventLines.parse(new String(before, StandardCharsets.UTF_8));
    List<Event> later = EventLines.parse(new String(next, StandardCharsets.UTF_8));
    for (int length = before.length; length <= whole.length; length++) {
      Files.write(journal(), Arrays.copyOf(whole, length));
      List<Event> expected = new ArrayList<>(earlier);
      expected.addAll(length >= whole.length - 1 ? batch : List.of());
      assertThat(JournalReader.read(home()).journal().recorded())
          .as("cut off at byte %d", length)
          .isEqualTo(expected);
      LiveJournal live = LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD);
      live.keep();
      append(journal(), next);
      expected.addAll(later);
      assertThat(JournalReader.read(home()).journal().recorded())
          .as("cut off at byte %d, then gone on", length)
          .isEqualTo(expected);
      assertThat(LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD).agrees())
          .as("cut off at byte %d, then gone on", length)
          .isTrue();
    }
  }

  @Test
  void lastRecord_anyBitFlipped_allEarlierEventsSurvive() throws IOException {
    byte[] whole = bytes(events(2, 8));
    List<Event> all = EventLines.parse(new String(whole, StandardCharsets.UTF_8));
    int last = whole.length - 1;
    while (whole[last - 1] != '\n') {
      last--;
    }
    for (int bit = 0; bit < 8 * (whole.length - last); bit++) {
      byte[] flipped = whole.clone();
      flipped[last + bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(journal(), flipped);
      JournalReader.Reading reading = JournalReader.read(home());
      assertThat(reading.journal().recorded())
          .as("bit %d", bit)
          .containsAll(all.subList(0, all.size() - 1));
      boolean asBefore = reading.journal().recorded().equals(all);
      boolean named = reading.problems().stream().anyMatch(p -> p.location().line() >= all.size());
      boolean another = reading.journal().recorded().size() == all.size() && !asBefore;
      assertThat(asBefore || named || another || !reading.unknownTypes().isEmpty())
          .as("bit %d: lost without a word", bit)
          .isTrue();
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void line_ofTenMegabytes_isReadOrNamedAndTheRestCounts() throws IOException {
    byte[] few = bytes(events(3, 5));
    try (OutputStream out = Files.newOutputStream(journal())) {
      out.write(few);
      out.write("{\"v\":1,\"note\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] much = new byte[1 << 20];
      Arrays.fill(much, (byte) 'x');
      for (int i = 0; i < 10; i++) {
        out.write(much);
      }
      out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
      out.write(bytes(events(4, 5)));
    }
    JournalReader.Reading reading = JournalReader.read(home());
    assertThat(reading.journal().recorded()).hasSizeGreaterThan(few.length / 300);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().getFirst().toString()).hasSizeLessThan(300);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void journal_thatIsNoPlainFile_isRefusedAndNotWaitedFor() throws Exception {
    Path pipe = root.resolve("journal.phone.jsonl");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    org.assertj.core.api.Assertions.assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> JournalReader.read(home()))
        .withMessageContaining("no plain file");
    Files.delete(pipe);
    Files.createDirectory(pipe);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> JournalReader.read(home()))
        .withMessageContaining("is a directory");
  }

  @Test
  void cache_anyByteDamaged_isFoldedAnewWithoutAWord() throws IOException {
    Files.write(journal(), bytes(events(5, 300)));
    LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD).keep();
    Random random = new Random(5);
    List<Path> cached;
    try (Stream<Path> files = Files.list(home().cache())) {
      cached = files.sorted().toList();
    }
    for (Path file : cached) {
      byte[] good = Files.readAllBytes(file);
      for (int i = 0; i < 400; i++) {
        byte[] bad = good.clone();
        if (i % 4 == 0) {
          bad = Arrays.copyOf(bad, random.nextInt(bad.length));
        } else {
          bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(file, bad);
        assertThat(LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD).agrees())
            .as("damage %d", i)
            .isTrue();
      }
      Files.write(file, good);
    }
  }

  @Test
  void checkpoint_afterWhateverHappenedToTheFiles_agreesWithThem() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      RandomLearner laptop = new RandomLearner(seed, FILES.catalog().diagrams(), "laptop");
      RandomLearner phone = new RandomLearner(seed + 1000, FILES.catalog().diagrams(), "phone");
      Path phoneFile = root.resolve("journal.phone.jsonl");
      Files.deleteIfExists(phoneFile);
      Files.write(journal(), bytes(laptop.act(30, List.of())));
      byte[] rest = {};
      for (int step = 0; step < 25; step++) {
        switch (random.nextInt(12)) {
          case 0 -> append(phoneFile, bytes(phone.act(1 + random.nextInt(3), laptop.events())));
          case 1 -> append(journal(), bytes(laptop.events().subList(0, 1)));
          case 2 -> append(journal(), "no event\n".getBytes(StandardCharsets.UTF_8));
          case 3 -> Files.write(journal(), bytes(laptop.events()));
          case 4 -> append(journal(), "{\"v\":1,\"torn".getBytes(StandardCharsets.UTF_8));
          case 5 -> append(journal(), bytes(batch(laptop.act(4, phone.events()))));
          case 6 -> rest = parts(random, journal(), batch(laptop.act(5, phone.events())));
          case 7 -> append(phoneFile, rest);
          case 8 -> append(phoneFile, damaged(random, bytes(batch(phone.act(5, List.of())))));
          default -> append(journal(), bytes(laptop.act(1 + random.nextInt(3), phone.events())));
        }
        LiveJournal live = LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD);
        assertThat(live.agrees()).as("seed %d step %d", seed, step).isTrue();
        assertThat(live.problems())
            .as("seed %d step %d", seed, step)
            .containsExactlyInAnyOrderElementsOf(JournalReader.read(home()).problems());
        live.keep();
      }
    }
  }

  /** Writes a part of a batch and returns what may follow: nothing, the rest, or all of it. */
  private static byte[] parts(Random random, Path file, List<Event> batch) throws IOException {
    int cut = random.nextInt(batch.size());
    append(file, bytes(batch.subList(0, cut)));
    return switch (random.nextInt(3)) {
      case 0 -> new byte[0];
      case 1 -> bytes(batch.subList(cut, batch.size()));
      default -> bytes(batch);
    };
  }

  private static byte[] damaged(Random random, byte[] lines) {
    byte[] damaged = lines.clone();
    damaged[random.nextInt(lines.length - 1)] ^= (byte) (1 << random.nextInt(7));
    return damaged;
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    boolean torn = before.length > 0 && before[before.length - 1] != '\n';
    if (torn) {
      Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
    }
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void checkpoint_journalChangedFarBeforeItsEnd_isFoundOutAndFoldedAnew() throws IOException {
    Files.write(journal(), bytes(events(8, 900)));
    LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD).keep();
    FileTime written = Files.getLastModifiedTime(journal());
    String text = Files.readString(journal());
    String head = text.substring(0, 30_000).replace("\"good\"", "\"hard\"");
    assertThat(text).hasSizeGreaterThan(100_000).doesNotStartWith(head);
    try (FileChannel file = FileChannel.open(journal(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.UTF_8)));
    }
    Files.setLastModifiedTime(journal(), written);

    LiveJournal live = LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD);
    assertThat(live.believed()).isTrue();
    assertThat(live.agrees()).isFalse();
    live.foldAnew();
    live.keep();

    LiveJournal next = LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD);
    assertThat(next.believed()).isTrue();
    assertThat(next.agrees()).isTrue();
  }

  @Test
  void checkpoint_pipeInItsPlace_isNotWaitedFor() throws Exception {
    Files.write(journal(), bytes(events(6, 50)));
    Files.createDirectories(home().cache());
    String pipe = home().cache().resolve("checkpoint.bin").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

    LiveJournal live = LiveJournal.open(home(), FILES, "key", () -> Headway.UNHEARD);

    assertThat(live.believed()).isFalse();
  }

  @Test
  void checkpoint_ofAnotherBuild_isNotUsed() throws IOException {
    Files.write(journal(), bytes(events(6, 50)));
    LiveJournal.open(home(), FILES, "one", () -> Headway.UNHEARD).keep();
    byte[] kept = Files.readAllBytes(home().cache().resolve("checkpoint.bin"));
    LiveJournal other = LiveJournal.open(home(), FILES, "two", () -> Headway.UNHEARD);
    assertThat(other.agrees()).isTrue();
    other.keep();
    assertThat(Files.readAllBytes(home().cache().resolve("checkpoint.bin"))).isNotEqualTo(kept);
  }
}
