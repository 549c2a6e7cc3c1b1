package dev.atlas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {

  private Home home;
  private Path file;

  @BeforeEach
  void emptyState(@TempDir Path directory) {
    home = new Home(directory.resolve("home"), directory, directory.resolve("a/state"));
    file = directory.resolve("a/state/device");
  }

  @Test
  void name_firstTime_isMadeOnceForItsOwnerAlone() throws IOException {
    assertThat(Device.known(home, Map.of())).isNull();
    String name = Device.nameOf(home, Map.of());
    assertThat(name).matches("[a-z0-9]{6}");
    assertThat(Device.nameOf(home, Map.of())).isEqualTo(name);
    assertThat(Device.known(home, Map.of())).isEqualTo(name);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home.data()).doesNotExist();
  }

  @Test
  void name_severalCommandsAtOnce_isOne() throws Exception {
    Callable<String> name = () -> Device.nameOf(home, Map.of());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      assertThat(
              threads.invokeAll(Stream.generate(() -> name).limit(8).toList()).stream()
                  .map(Future::resultNow)
                  .distinct())
          .hasSize(1);
    }
  }

  @Test
  void name_ofTheEnvironment_goesBeforeTheFile() {
    Device.nameOf(home, Map.of());
    assertThat(Device.nameOf(home, Map.of("ATLAS_DEVICE", "phone"))).isEqualTo("phone");
  }

  @Test
  void name_thatCouldLeaveTheDirectory_isBadData() throws IOException {
    assertThatExceptionOfType(StoreException.BadData.class)
        .isThrownBy(() -> Device.nameOf(home, Map.of("ATLAS_DEVICE", "../../etc/passwd")))
        .withMessageStartingWith("ATLAS_DEVICE:1:1: ");
    Files.createDirectories(home.state());
    Files.writeString(file, "Two Words\n");
    assertThatExceptionOfType(StoreException.BadData.class)
        .isThrownBy(() -> Device.nameOf(home, Map.of()))
        .withMessageStartingWith(file + ":1:1: ");
  }

  @Test
  void name_directoryInItsPlace_isRefusedAndNotReadFor() throws IOException {
    Files.createDirectories(file);
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> Device.nameOf(home, Map.of()))
        .withMessageContaining("is no plain file; remove it");
  }

  @Test
  void name_whereNothingCanBeWritten_isRefused() throws IOException {
    Files.createDirectories(home.state());
    Path inTheWay = Files.createFile(home.state().resolve("file"));
    home = new Home(home.data(), home.cache(), inTheWay);
    assertThatExceptionOfType(StoreException.Refused.class)
        .isThrownBy(() -> Device.nameOf(home, Map.of()))
        .withMessageContaining("ATLAS_DEVICE");
  }
}
