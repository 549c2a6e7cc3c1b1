package dev.atlas.store.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a review leaves alone lies in files that a log does not write. */
class KeptFilesTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"choices", "days", "progress", "tracking"})
  void file_onlyReviewsOfTheDayCame_liesThereUntouched(String kind) throws IOException {
    KeptHome home = new KeptHome(root);
    home.append(new Fact.PlanStart("balanced", home.now().toLocalDate(), null));
    home.append(new SelfReport.Morning(5, 5, 5, 2.0, "rain"));
    home.review();
    home.wait(Duration.ofDays(1));
    home.review();
    home.start();
    Path before = home.file(kind);
    Object identity = KeptHome.identity(before);
    for (int i = 0; i < 3; i++) {
      home.review();
      LiveJournal live = home.start();
      assertThat(live.believed()).isTrue();
      assertThat(live.agrees()).isTrue();
    }
    assertThat(home.file(kind)).isEqualTo(before);
    assertThat(KeptHome.identity(before)).isEqualTo(identity);
  }
}
