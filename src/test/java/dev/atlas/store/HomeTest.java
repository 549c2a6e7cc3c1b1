package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  private static final Map<String, String> USER = Map.of("HOME", "/home/ada");

  @Test
  void home_ofAPlainUser_isWhereXdgPutsIt() {
    Home home = Home.of(null, USER);
    assertThat(home.data()).hasToString("/home/ada/.local/share/atlas");
    assertThat(home.cache()).hasToString("/home/ada/.cache/atlas");
    assertThat(home.state()).hasToString("/home/ada/.local/state/atlas");
  }

  @Test
  void home_ofXdgVariables_followsThemUnlessTheyAreEmptyOrRelative() {
    Home home =
        Home.of(
            null,
            Map.of(
                "HOME", "/home/ada",
                "XDG_DATA_HOME", "/data",
                "XDG_CACHE_HOME", "",
                "XDG_STATE_HOME", "not/absolute"));
    assertThat(home.data()).hasToString("/data/atlas");
    assertThat(home.cache()).hasToString("/home/ada/.cache/atlas");
    // The XDG specification asks to pass over relative paths.
    assertThat(home.state()).hasToString("/home/ada/.local/state/atlas");
  }

  @Test
  void home_option_goesBeforeTheVariableAndBoth_keepTheStateOutside() {
    Map<String, String> variables = Map.of("HOME", "/home/ada", "ATLAS_HOME", "/other");
    assertThat(Home.of(null, variables).data()).hasToString("/other");
    Home home = Home.of(Path.of("/mine"), variables);
    assertThat(home.data()).hasToString("/mine");
    assertThat(home.cache()).hasToString("/mine/cache");
    assertThat(home.state()).hasToString("/home/ada/.local/state/atlas");
  }

  @Test
  void home_thatIsNoDirectory_isNotTakenForAnEmptyOne(@TempDir Path directory) throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    Path dangling = Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));
    Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));
    for (Path each : new Path[] {file, dangling, loop}) {
      Home home = new Home(each, each.resolve("cache"), each.resolve("state"));
      assertThatExceptionOfType(StoreException.Refused.class).isThrownBy(home::exists);
      assertThat(home.usableCache()).isNull();
    }
  }

  @Test
  void home_ofNobody_isRefusedInsteadOfTheWorkingDirectory() {
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> Home.of(null, Map.of()))
        .withMessageContaining("HOME");
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> Home.of(null, Map.of("HOME", "")));
    assertThat(Home.of(Path.of("/mine"), Map.of("XDG_STATE_HOME", "/state")).state())
        .hasToString("/state/atlas");
  }

  @Test
  void cache_withoutAHome_isNotMade(@TempDir Path directory) throws IOException {
    Home home = new Home(directory.resolve("home"), directory.resolve("home/cache"), directory);
    assertThat(home.usableCache()).isNull();
    assertThat(home.data()).doesNotExist();
    Files.createDirectory(home.data());
    assertThat(home.usableCache()).isEqualTo(home.cache()).isDirectory();
    Files.delete(home.cache());
    Files.writeString(home.cache(), "in the way");
    assertThat(home.usableCache()).isNull();
  }
}
