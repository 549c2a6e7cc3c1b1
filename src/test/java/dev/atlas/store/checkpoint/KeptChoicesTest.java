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

/** Choices lie beside the checkpoint, and the journal knows them where they do not. */
class KeptChoicesTest {

  private static final CompiledCatalog FILES =
      new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());

  @TempDir Path root;
  private Home home;
  private OffsetDateTime now = OffsetDateTime.parse("2026-01-05T09:00:00+01:00");

  @BeforeEach
  void choose() {
    home = new Home(root, root.resolve("cache"), root.resolve("state"));
    append(new Fact.PlanStart("balanced", now.toLocalDate(), null));
    append(new Fact.Away(now.toLocalDate().plusDays(9), now.toLocalDate().plusDays(12)));
    append(review());
    open().keep();
  }

  private static Fact review() {
    return new Fact.Review("sharding/range-sharding", Grade.GOOD, null, null, null);
  }

  private void append(Fact fact) {
    now = now.plusHours(1);
    new JournalWriter(home, "laptop").append(now, List.of(fact));
  }

  private LiveJournal open() {
    return LiveJournal.open(home, FILES, "key", () -> Headway.UNHEARD);
  }

  private Path choices() throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith("choices-")).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  @Test
  void choices_onlyReviewsCame_lieThereUntouched() throws IOException {
    Path before = choices();
    Object identity = Files.getAttribute(before, "unix:ino");
    append(review());
    open().keep();
    assertThat(choices()).isEqualTo(before);
    assertThat(Files.getAttribute(choices(), "unix:ino")).isEqualTo(identity);
  }

  @Test
  void choices_anotherCame_areWrittenAnewAndTheOldRemoved() throws IOException {
    Path before = choices();
    append(new Fact.Setting("memory.retention", "0.85"));
    LiveJournal live = open();
    assertThat(live.agrees()).isTrue();
    live.keep();
    assertThat(choices()).isNotEqualTo(before);
    append(new Fact.Setting("seed", "4"));
    assertThat(open().agrees()).isTrue();
  }

  @Test
  void choices_damagedOrGone_areReadFromTheJournal() throws IOException {
    byte[] bad = Files.readAllBytes(choices());
    bad[bad.length / 2] ^= 4;
    Files.write(choices(), bad);
    append(new Fact.Setting("memory.retention", "0.85"));
    assertThat(open().agrees()).isTrue();
    Files.delete(choices());
    assertThat(open().agrees()).isTrue();
    append(review());
    LiveJournal live = open();
    assertThat(live.agrees()).isTrue();
    live.keep();
    append(new Fact.Setting("seed", "4"));
    assertThat(open().agrees()).isTrue();
  }
}
