package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.memory.Headway;
import dev.atlas.store.Home;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days before the latest lie beside the checkpoint, and the journal knows them too. */
class KeptDaysTest {

  private static final CompiledCatalog FILES =
      new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());

  @TempDir Path root;
  private Home home;
  private OffsetDateTime now = OffsetDateTime.parse("2026-01-05T09:00:00+01:00");

  @BeforeEach
  void study() {
    home = new Home(root, root.resolve("cache"), root.resolve("state"));
    for (int day = 0; day < 3; day++) {
      review();
      review();
      now = now.plusDays(1);
    }
    open().keep();
  }

  private void review() {
    now = now.plusMinutes(10);
    new JournalWriter(home, "laptop")
        .append(
            now, List.of(new Fact.Review("sharding/range-sharding", Grade.GOOD, null, 90, null)));
  }

  private LiveJournal open() {
    return LiveJournal.open(home, FILES, "key", () -> Headway.UNHEARD);
  }

  private Path days() throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith("days-")).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  @Test
  void days_reviewsOfTheLatestDayCame_lieThereUntouched() throws IOException {
    review();
    open().keep();
    Path before = days();
    Object identity = Files.getAttribute(before, "unix:ino");
    review();
    LiveJournal live = open();
    assertThat(live.believed()).isTrue();
    assertThat(live.agrees()).isTrue();
    live.keep();
    assertThat(days()).isEqualTo(before);
    assertThat(Files.getAttribute(days(), "unix:ino")).isEqualTo(identity);
  }

  @Test
  void days_anotherDayBegan_areWrittenAnewAndTheOldRemoved() throws IOException {
    Path before = days();
    now = now.plusDays(1);
    review();
    LiveJournal live = open();
    live.keep();
    assertThat(days()).isNotEqualTo(before);
    assertThat(open().believed()).isTrue();
    assertThat(open().agrees()).isTrue();
  }

  @Test
  void days_damagedOrGone_areReadFromTheJournal() throws IOException {
    byte[] bad = Files.readAllBytes(days());
    bad[bad.length / 2] ^= 4;
    Files.write(days(), bad);
    assertThat(open().agrees()).isTrue();
    Files.delete(days());
    LiveJournal anew = open();
    assertThat(anew.believed()).isFalse();
    assertThat(anew.agrees()).isTrue();
  }
}
