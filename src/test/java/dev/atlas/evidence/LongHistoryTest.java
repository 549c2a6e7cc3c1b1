package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.checkpoint.LiveJournal;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.journal.lines.EventLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal so long that its histories get a file of their own. */
class LongHistoryTest {

  private static final CompiledCatalog FILES =
      new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());
  private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2016-01-05T09:00:00+01:00");
  private static final int EVENTS = 70_000;

  @TempDir Path root;
  private Home home;
  private OffsetDateTime now = BEGIN;

  @BeforeEach
  void writeTenYears() throws IOException {
    home = new Home(root, root.resolve("cache"), root.resolve("state"));
    Random random = new Random(10);
    List<Event> events = new ArrayList<>();
    EventId last = null;
    for (int i = 0; i < EVENTS; i++) {
      now = now.plusMinutes(random.nextInt(150));
      Fact review = review(random.nextInt(1060), 1 + random.nextInt(4));
      last = EventId.next(last, now.toInstant(), "laptop", "" + i);
      events.add(new Event(last, now, "laptop", null, review));
    }
    Files.writeString(root.resolve("journal.jsonl"), EventLines.of(events));
    open().keep();
  }

  private static Fact review(int diagram, int grade) {
    String id = Bundled.catalog().diagrams().get(diagram).id();
    return new Fact.Review(id, Grade.of(grade), null, null, null);
  }

  private LiveJournal open() {
    return LiveJournal.open(home, FILES, "key", () -> Headway.UNHEARD);
  }

  private Path histories() throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      return files.filter(f -> f.toString().contains("histories-")).findFirst().orElseThrow();
    }
  }

  @Test
  void log_afterTenYears_rewritesLittleAndAgrees() throws IOException {
    Path before = histories();
    for (int i = 0; i < 20; i++) {
      now = now.plusMinutes(90);
      new JournalWriter(home, "laptop").append(now, List.of(review(i % 7, 1 + i % 4)));
      LiveJournal live = open();
      assertThat(live.agrees()).as("log %d", i).isTrue();
      live.keep();
    }
    assertThat(histories()).isEqualTo(before);
    long checkpoint = Files.size(home.cache().resolve("checkpoint.bin"));
    assertThat(checkpoint).isLessThan(Files.size(root.resolve("journal.jsonl")) / 20);
  }

  @Test
  void backdatedAndUndoneAndReset_afterTenYears_agree() {
    new JournalWriter(home, "laptop")
        .append(BEGIN.plusYears(3).plusSeconds(7), List.of(review(3, 3)));
    assertThat(open().agrees()).isTrue();
    open().keep();
    now = now.plusMinutes(5);
    List<Event> wrong = new JournalWriter(home, "laptop").append(now, List.of(review(3, 1)));
    open().keep();
    new JournalWriter(home, "laptop")
        .append(now, List.of(new Fact.Retraction(List.of(wrong.getFirst().id()))));
    assertThat(open().agrees()).isTrue();
    open().keep();
    new JournalWriter(home, "laptop")
        .append(now, List.of(new Fact.Setting("memory.retention", "0.85")));
    assertThat(open().agrees()).isTrue();
  }

  @Test
  void histories_damagedOrGone_areReadFromTheJournal() throws IOException {
    byte[] good = Files.readAllBytes(histories());
    Random random = new Random(3);
    for (int i = 0; i < 3; i++) {
      byte[] bad = good.clone();
      for (int k = 0; k < 200; k++) {
        bad[random.nextInt(bad.length)] ^= 4;
      }
      Files.write(histories(), bad);
      LiveJournal healing = open();
      assertThat(healing.agrees()).isTrue();
      healing.keep();
      assertThat(histories()).hasBinaryContent(good);
    }
    Files.delete(histories());
    assertThat(open().agrees()).isTrue();
  }
}
