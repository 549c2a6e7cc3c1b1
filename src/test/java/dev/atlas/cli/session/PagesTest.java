package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.store.yaml.ConfigReader.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

  @TempDir private Path user;

  private Pages pages(String open) {
    return Pages.of(new Config(Map.of(), "~/site", open, List.of()), user.toString());
  }

  @Test
  void page_insideTheSite_isGivenToTheProgram_andNothingOutsideIs() throws IOException {
    Path page = user.resolve("site/a/page.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "");
    Files.writeString(user.resolve("secret"), "");
    assertThat(pages("less  -R").command("a/page.md"))
        .containsExactly("less", "-R", page.toString());
    assertThat(pages("less").command("../secret")).isEmpty();
    assertThat(pages("less").command(user.resolve("secret").toString())).isEmpty();
    assertThat(pages("less").command("a")).isEmpty();
    assertThat(pages("less").command("a/\0")).isEmpty();
  }

  @Test
  void page_thatCannotBeShown_isTold_withWhatWouldShowIt() {
    assertThat(new Pages(null, List.of()).told("a.md")).contains("a.md", "site: DIR", "open:");
    assertThat(pages("less").told("a.md")).contains("is not in");
  }
}
