package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.journal.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choices lie beside the checkpoint, and the journal knows them where they do not. */
class KeptChoicesTest {

  @TempDir Path root;
  private KeptHome home;

  @BeforeEach
  void choose() {
    home = new KeptHome(root);
    LocalDate today = home.now().toLocalDate();
    home.append(new Fact.PlanStart("balanced", today, null));
    home.append(new Fact.Away(today.plusDays(9), today.plusDays(12)));
    home.review();
    home.start();
  }

  @Test
  void choices_anotherCame_areWrittenAnewAndTheOldRemoved() throws IOException {
    Path before = home.file("choices");
    home.append(new Fact.Setting("memory.retention", "0.85"));
    assertThat(home.start().agrees()).isTrue();
    assertThat(home.file("choices")).isNotEqualTo(before);
    home.append(new Fact.Setting("seed", "4"));
    assertThat(home.open().agrees()).isTrue();
  }

  @Test
  void choices_damagedOrGone_areReadFromTheJournal() throws IOException {
    KeptHome.damage(home.file("choices"));
    home.append(new Fact.Setting("memory.retention", "0.85"));
    LiveJournal healing = home.start();
    assertThat(healing.believed()).isFalse();
    assertThat(healing.agrees()).isTrue();
    home.append(new Fact.Setting("seed", "5"));
    assertThat(home.start().believed()).isTrue();
    Files.delete(home.file("choices"));
    assertThat(home.open().agrees()).isTrue();
    home.review();
    assertThat(home.start().agrees()).isTrue();
    home.append(new Fact.Setting("seed", "4"));
    assertThat(home.open().agrees()).isTrue();
  }
}
