package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said lies beside the checkpoint, and the journal knows it too. */
class KeptTrackingTest {

  @TempDir Path root;
  private KeptHome home;

  @BeforeEach
  void speak() {
    home = new KeptHome(root);
    home.append(new SelfReport.Morning(5, 5, 5, 2.0, "rain"));
    home.append(new Fact.Practice("ddia/1", 1200, null));
    home.review();
    home.start();
  }

  @Test
  void tracking_somethingWasSaid_isWrittenAnewAndTheOldRemoved() throws IOException {
    Path before = home.file("tracking");
    home.append(new SelfReport.Morning(7, 6, 8, null, null));
    assertThat(home.start().agrees()).isTrue();
    assertThat(home.file("tracking")).isNotEqualTo(before);
    LiveJournal live = home.open();
    assertThat(live.believed()).isTrue();
    assertThat(live.fold().state().tracking().mornings()).hasSize(2);
  }

  @Test
  void checkpoint_partlyFromTheWholeJournal_isKeptAsThatOfTheWhole() throws IOException {
    LiveJournal earlier = home.open();
    KeptHome.damage(home.file("tracking"));
    home.append(new SelfReport.Morning(7, 6, 8, null, null));
    home.review();
    // What was said later is told too, for the journal holds it by now.
    assertThat(earlier.fold().state().tracking().mornings()).hasSize(2);
    earlier.keep();
    LiveJournal live = home.open();
    assertThat(live.believed()).isTrue();
    assertThat(live.agrees()).isTrue();
    assertThat(live.fold().state().tracking().mornings()).hasSize(2);
  }

  @Test
  void tracking_damagedOrGone_isReadFromTheJournal() throws IOException {
    byte[] good = Files.readAllBytes(home.file("tracking"));
    KeptHome.damage(home.file("tracking"));
    LiveJournal live = home.open();
    assertThat(live.believed()).isTrue();
    assertThat(live.fold().state().tracking().mornings()).hasSize(1);
    assertThat(live.fold().state().practice()).hasSize(1);
    live.keep();
    assertThat(home.file("tracking")).hasBinaryContent(good);
    assertThat(home.open().believed()).isTrue();
    Files.delete(home.file("tracking"));
    LiveJournal anew = home.open();
    assertThat(anew.believed()).isFalse();
    assertThat(anew.fold().state().tracking().mornings()).hasSize(1);
  }
}
