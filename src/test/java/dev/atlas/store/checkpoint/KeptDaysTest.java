package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days before the latest lie beside the checkpoint, and the journal knows them too. */
class KeptDaysTest {

  @TempDir Path root;
  private KeptHome home;

  @BeforeEach
  void study() {
    home = new KeptHome(root);
    for (int day = 0; day < 3; day++) {
      home.review();
      home.review();
      home.wait(Duration.ofDays(1));
    }
    home.start();
  }

  @Test
  void days_anotherDayBegan_areWrittenAnewAndTheOldRemoved() throws IOException {
    Path before = home.file("days");
    home.wait(Duration.ofDays(1));
    home.review();
    home.start();
    assertThat(home.file("days")).isNotEqualTo(before);
    assertThat(home.open().believed()).isTrue();
    assertThat(home.open().agrees()).isTrue();
  }

  @Test
  void days_damagedOrGone_areReadFromTheJournal() throws IOException {
    byte[] good = Files.readAllBytes(home.file("days"));
    KeptHome.damage(home.file("days"));
    LiveJournal healing = home.open();
    assertThat(healing.believed()).isTrue();
    assertThat(healing.agrees()).isTrue();
    healing.keep();
    assertThat(home.file("days")).hasBinaryContent(good);
    assertThat(home.open().believed()).isTrue();
    Files.delete(home.file("days"));
    LiveJournal anew = home.open();
    assertThat(anew.believed()).isFalse();
    assertThat(anew.agrees()).isTrue();
  }
}
