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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A home with a journal and a checkpoint, and a clock that goes on with each event. */
final class KeptHome {

  static final CompiledCatalog FILES = new CompiledCatalog(Bundled.catalog(), Bundled.curriculum());

  private final Home home;
  private OffsetDateTime now = OffsetDateTime.parse("2026-01-05T09:00:00+01:00");

  KeptHome(Path root) {
    home = new Home(root, root.resolve("cache"), root.resolve("state"));
  }

  Home home() {
    return home;
  }

  OffsetDateTime now() {
    return now;
  }

  void wait(Duration duration) {
    now = now.plus(duration);
  }

  void append(Fact fact) {
    now = now.plusMinutes(10);
    new JournalWriter(home, "laptop").append(now, List.of(fact));
  }

  void review(String diagram) {
    append(new Fact.Review(diagram, Grade.GOOD, null, 90, null));
  }

  void review() {
    review("sharding/range-sharding");
  }

  LiveJournal open() {
    return LiveJournal.open(home, FILES, "key", () -> Headway.UNHEARD);
  }

  /** Does what a command does: reads, and keeps what is new. */
  LiveJournal start() {
    LiveJournal live = open();
    live.keep();
    return live;
  }

  /** The only file of a kind beside the checkpoint. */
  Path file(String kind) throws IOException {
    try (Stream<Path> files = Files.list(home.cache())) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith(kind + "-")).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  /** Tells a file from another one that was written in its place. */
  static Object identity(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino");
  }

  /** Turns a bit of a file around. */
  static void damage(Path file) throws IOException {
    byte[] bad = Files.readAllBytes(file);
    bad[bad.length / 2] ^= 4;
    Files.write(file, bad);
  }
}
