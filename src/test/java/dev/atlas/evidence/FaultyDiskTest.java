package dev.atlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atlas.evidence.disk.Fault;
import dev.atlas.evidence.disk.FaultyDisk;
import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.checkpoint.LiveJournal;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.JournalWriter;
import dev.atlas.store.upkeep.JournalBackup;
import dev.atlas.store.upkeep.JournalMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever call the disk fails, a refused write leaves the journals as they were. */
class FaultyDiskTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-01-05T09:00:00Z");
  private static final CompiledCatalog FILES =
      new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());

  @TempDir Path scratch;
  private int homes;

  private interface Work {
    void on(Home home) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void append_anyCallFails_theJournalIsAsBeforeOrAsAfter(Fault fault) throws IOException {
    strikeEveryCall(fault, 3, home -> log(home, 5));
  }

  @ParameterizedTest
  @EnumSource
  void firstAppend_anyCallFails_thereIsNoJournalOrAWholeOne(Fault fault) throws IOException {
    strikeEveryCall(fault, 0, home -> log(home, 2));
  }

  @ParameterizedTest
  @EnumSource
  void merge_anyCallFails_nothingOrEverythingIsTakenIn(Fault fault) throws IOException {
    Path other = scratch.resolve("other");
    new JournalWriter(new Home(other, other, other), "phone").append(AT, facts(7));
    strikeEveryCall(fault, 3, home -> JournalMerge.run(home, "laptop", List.of(other)));
  }

  @ParameterizedTest
  @EnumSource
  void checkpoint_anyCallFails_theNextStartIsRight(Fault fault) throws IOException {
    for (int n = 1; ; n++) {
      Path root = home(6);
      FaultyDisk disk = new FaultyDisk(root, fault, n);
      Home faulty = on(disk, root);
      try {
        LiveJournal.open(faulty, FILES, "key", () -> Headway.UNHEARD).keep();
      } catch (StoreException.Refused e) {
        assertThat(fault).as("only a journal that cannot be opened is told").isEqualTo(Fault.OPEN);
      }
      assertThat(LiveJournal.open(plain(root), FILES, "key", () -> Headway.UNHEARD).agrees())
          .as("%s at call %d", fault, n)
          .isTrue();
      log(plain(root), 1);
      assertThat(LiveJournal.open(plain(root), FILES, "key", () -> Headway.UNHEARD).agrees())
          .as("%s at call %d, then a log", fault, n)
          .isTrue();
      if (!disk.struck()) {
        return;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void backup_anyCallFails_theJournalIsUntouched(Fault fault) throws IOException {
    int[] copies = {0};
    strikeEveryCall(
        fault,
        3,
        home -> {
          Path copy = home.data().resolveSibling("copy" + copies[0]++);
          try {
            JournalBackup.run(home, copy);
          } catch (StoreException.Refused e) {
            assertThat(e.getMessage()).contains("nothing was copied");
            throw e;
          }
        });
  }

  /** Does the work with one failing call after another, until none is left to fail. */
  private void strikeEveryCall(Fault fault, int before, Work work) throws IOException {
    Path golden = home(before);
    Map<String, String> start = content(golden);
    work.on(plain(golden));
    Map<String, String> end = content(golden);
    int refused = 0;
    for (int n = 1; ; n++) {
      Path root = home(before);
      FaultyDisk disk = new FaultyDisk(root, fault, n);
      boolean done = true;
      try {
        work.on(on(disk, root));
      } catch (StoreException.Refused e) {
        done = false;
        refused++;
        assertThat(e.getMessage()).doesNotContain("\n");
      }
      assertThat(content(root)).as("%s at call %d", fault, n).isEqualTo(done ? end : start);
      if (!disk.struck()) {
        assertThat(done).isTrue();
        boolean mustStrike = fault == Fault.DISK_FULL || fault == Fault.FLUSH;
        assertThat(refused > 0 || !mustStrike).as("a fault that never strikes").isTrue();
        return;
      }
    }
  }

  private Path home(int events) {
    Path root = scratch.resolve("home" + homes++);
    if (events > 0) {
      log(plain(root), events);
    }
    return root;
  }

  private static Home plain(Path root) {
    return new Home(root, root.resolve("cache"), root.resolve("state"));
  }

  private static Home on(FaultyDisk disk, Path root) {
    return plain(disk.on(root));
  }

  private static void log(Home home, int events) {
    new JournalWriter(home, "laptop").append(AT, facts(events));
  }

  private static List<Fact> facts(int count) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String diagram = Bundled.catalog().diagrams().get(i).id();
      facts.add(new Fact.Review(diagram, Grade.GOOD, null, 60 + i, "note " + i));
    }
    return facts;
  }

  /** The journals of a home, byte for byte; an empty one says the same as none. */
  private static Map<String, String> content(Path root) throws IOException {
    Map<String, String> content = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.list(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          if (!text.isEmpty()) {
            content.put(file.getFileName().toString(), text);
          }
        }
      }
    }
    return content;
  }

  @Test
  void append_onAFileSystemWithoutLocks_isRefusedWithTheReason() throws IOException {
    Path root = home(3);
    Map<String, String> before = content(root);
    FaultyDisk disk = new FaultyDisk(root, Fault.LOCK, 1);

    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> log(on(disk, root), 1))
        .withMessage(
            root.resolve("journal.jsonl")
                + " cannot be locked (no locks available); keep the home on a disk that knows"
                + " locks, and sync it from there");

    assertThat(content(root)).isEqualTo(before);
    assertThat(JournalReader.read(on(disk, root)).journal().recorded()).hasSize(3);
  }

  @Test
  void disk_withoutAFault_isTheRealOne() {
    Path root = home(3);
    FaultyDisk disk = new FaultyDisk(root, Fault.FLUSH, Integer.MAX_VALUE);
    assertThat(JournalReader.read(on(disk, root)).journal().recorded()).hasSize(3);
  }
}
