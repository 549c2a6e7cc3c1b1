package dev.atlas.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the learner's files lie. Created on the first write, for the learner alone.
 *
 * @param data directory of the journals
 * @param cache directory of what can be computed again
 * @param state directory of the device's name, outside the home
 */
public record Home(Path data, Path cache, Path state) {

  /**
   * The home that the environment means: {@code --home}, else {@code ATLAS_HOME}, else the XDG
   * directories.
   *
   * @param option value of {@code --home}, or null
   * @param environment variables of the process
   * @throws StoreException.Refused when they name no directory of the user
   */
  public static Home of(@Nullable Path option, Map<String, String> environment) {
    Path state = xdg(environment, "XDG_STATE_HOME", ".local/state");
    String variable = environment.get("ATLAS_HOME");
    Path home = option;
    if (home == null && variable != null && !variable.isEmpty()) {
      home = Path.of(variable);
    }
    if (home != null) {
      return new Home(home, home.resolve("cache"), state);
    }
    return new Home(
        xdg(environment, "XDG_DATA_HOME", ".local/share"),
        xdg(environment, "XDG_CACHE_HOME", ".cache"),
        state);
  }

  /** Where the learner says how atlas presents itself: in the home, else by XDG. */
  public static Path config(@Nullable Path option, Map<String, String> environment) {
    String variable = environment.getOrDefault("ATLAS_HOME", "");
    Path home = option == null && !variable.isEmpty() ? Path.of(variable) : option;
    Path directory = home == null ? xdg(environment, "XDG_CONFIG_HOME", ".config") : home;
    return directory.resolve("config.yaml");
  }

  /** The XDG specification asks to pass over relative paths. */
  private static Path xdg(Map<String, String> environment, String variable, String otherwise) {
    Path set = Path.of(environment.getOrDefault(variable, ""));
    Path base = set.isAbsolute() ? set : user(environment).resolve(otherwise);
    return base.resolve("atlas");
  }

  private static Path user(Map<String, String> environment) {
    String user = environment.getOrDefault("HOME", "");
    if (user.isEmpty()) {
      throw new StoreException.Refused(
          "HOME is not set, so there is no place for the journal; set it to your directory");
    }
    return Path.of(user);
  }

  /**
   * Whether the learner has written anything yet.
   *
   * @throws StoreException.Refused when something else lies there, or nobody may look
   */
  public boolean exists() {
    boolean directory;
    try {
      directory = Files.readAttributes(data, BasicFileAttributes.class).isDirectory();
    } catch (NoSuchFileException e) {
      directory = false;
      if (!Files.isSymbolicLink(data)) {
        return false;
      }
    } catch (IOException e) {
      throw new StoreException.Refused(
          data
              + " cannot be reached; make the directories above it yours or choose another --home");
    }
    if (!directory) {
      throw noDirectory();
    }
    return true;
  }

  private StoreException noDirectory() {
    return new StoreException.Refused(
        data + " is not a directory; move it away or choose another --home");
  }

  /** The cache directory where reading commands may write: only inside an existing home. */
  public @Nullable Path usableCache() {
    if (!Files.isDirectory(data)) {
      return null;
    }
    try {
      createPrivate(cache);
      return cache;
    } catch (IOException readOnly) {
      return null;
    }
  }

  /**
   * Makes sure that the data directory is there.
   *
   * @throws StoreException.Refused when it cannot be made
   */
  public void create() {
    try {
      createPrivate(data);
    } catch (FileAlreadyExistsException e) {
      throw noDirectory();
    } catch (IOException e) {
      throw new StoreException.Refused(
          data + " cannot be created; make its parent writable or choose another --home");
    }
  }

  /** Creates a directory, and those above it, for its owner alone. */
  static void createPrivate(Path directory) throws IOException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
