package dev.atlas.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The short name of this device, made once and kept outside the home, so that a home that is synced
 * between devices never has two of one name.
 */
public final class Device {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";
  private static final int LENGTH = 6;
  private static final int LONGEST_FILE = 1024;

  private Device() {}

  /**
   * The name, without making one.
   *
   * @return null when this device has none yet
   */
  public static @Nullable String known(Home home, Map<String, String> environment) {
    String override = environment.get("ATLAS_DEVICE");
    if (override != null && !override.isEmpty()) {
      return valid(override, "ATLAS_DEVICE");
    }
    Path file = file(home);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new StoreException.Refused(
          file + " is no plain file; remove it, and the next log makes a name anew");
    }
    try {
      String name = Files.exists(file) ? Files.readString(file).strip() : "";
      // An empty file is one that another process has just made and is about to fill.
      return name.isEmpty() ? null : valid(name, file.toString());
    } catch (IOException e) {
      throw new StoreException.Refused(file + " cannot be read; make it readable");
    }
  }

  /** The name; made and kept when there is none. */
  public static String nameOf(Home home, Map<String, String> environment) {
    String known = known(home, environment);
    return known != null ? known : make(home);
  }

  /** Under a lock: of several first commands at once, one names the device and all agree. */
  private static synchronized String make(Home home) {
    Path file = file(home);
    try {
      Home.createPrivate(home.state());
      try (FileChannel channel = open(file);
          FileLock _ = channel.lock()) {
        String known = read(channel).strip();
        if (!known.isEmpty()) {
          return valid(known, file.toString());
        }
        String name = invent();
        channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
        return name;
      }
    } catch (IOException e) {
      throw new StoreException.Refused(
          file + " cannot be written; make it writable or set ATLAS_DEVICE to a short name");
    }
  }

  /** Through the locked channel: closing any other one of the same file would drop the lock. */
  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_FILE));
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static String invent() {
    SecureRandom random = new SecureRandom();
    StringBuilder name = new StringBuilder("d");
    for (int i = 1; i < LENGTH; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }

  private static Path file(Home home) {
    return home.state().resolve("device");
  }

  private static String valid(String name, String where) {
    if (!NAME.matcher(name).matches()) {
      throw new StoreException.BadData(
          where
              + ":1:1: `"
              + name
              + "` is no device name; use up to 32 lower-case letters, digits and dashes");
    }
    return name;
  }
}
