package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was asked for is there whole or not at all, and nothing else is lost for it. */
class OutputFileTest {

  @TempDir private Path directory;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void file_thatIsNew_isWritten_andNothingBesides() throws IOException {
    OutputFile.write(directory.resolve("week.md"), "one", false);
    assertThat(directory.resolve("week.md")).hasContent("one");
    assertThat(names()).containsExactly("week.md");
  }

  @Test
  void file_thatExists_isReplacedOnDemandAlone() throws IOException {
    Path file = directory.resolve("week.md");
    OutputFile.write(file, "one", false);
    assertThatThrownBy(() -> OutputFile.write(file, "two", false))
        .isInstanceOf(StoreException.Refused.class)
        .hasMessage(file + " exists; --force overwrites it");
    assertThat(file).hasContent("one");
    OutputFile.write(file, "two", true);
    assertThat(file).hasContent("two");
    assertThat(names()).containsExactly("week.md");
  }

  @Test
  void link_toAFile_stays_andItsFileIsWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("target.md"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.md"), file);
    OutputFile.write(link, "new", true);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void link_thatLeadsNowhere_isRefused() throws IOException {
    Path link =
        Files.createSymbolicLink(directory.resolve("link.md"), directory.resolve("none.md"));
    assertThatThrownBy(() -> OutputFile.write(link, "new", true))
        .hasMessage(link + " is a link that leads nowhere; name another file");
    assertThat(names()).containsExactly("link.md");
  }

  @Test
  void pipe_isNeverReplaced() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> OutputFile.write(pipe, "new", true))
        .isInstanceOf(StoreException.Refused.class)
        .hasMessageContaining("is no plain file");
    assertThat(names()).containsExactly("pipe");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void place_thatIsNone_isNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> OutputFile.write(file.resolve("week.md"), "new", false))
        .hasMessage(file + "/week.md cannot be written: " + file + " is no directory");
    Path none = directory.resolve("none");
    assertThatThrownBy(() -> OutputFile.write(none.resolve("week.md"), "new", false))
        .hasMessage(none + "/week.md cannot be written: there is no directory " + none);
    assertThatThrownBy(() -> OutputFile.write(directory, "new", true))
        .hasMessage(directory + " is a directory; name a file");
  }
}
