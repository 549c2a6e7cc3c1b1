package dev.atlas.store.checkpoint.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A file of the cache whose name tells its content: its kind, its length and its CRC-32C. So what
 * lies there already is not written again, and what was damaged is not believed.
 *
 * @param directory that it lies in
 * @param name empty for a file of nothing, which need not lie there
 */
public record NamedFile(Path directory, String name) {

  private static final Pattern FORM = Pattern.compile("[a-z]+-([0-9]{1,10})-[0-9a-f]{1,8}\\.bin");

  /** Keeps bytes, unless they lie there already. */
  public static NamedFile write(Path directory, String kind, byte[] content) throws IOException {
    NamedFile file = new NamedFile(directory, content.length == 0 ? "" : name(kind, content));
    if (!file.there()) {
      CacheFile.write(file.path(), content);
    }
    return file;
  }

  private static String name(String kind, byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return kind + "-" + content.length + "-" + Long.toHexString(crc.getValue()) + ".bin";
  }

  /** Where it lies. */
  public Path path() {
    return directory.resolve(name);
  }

  /** Whether it is there: a plain one, for nothing else ends, and of the right length. */
  public boolean there() {
    if (name.isEmpty()) {
      return true;
    }
    Matcher form = FORM.matcher(name);
    try {
      return form.matches()
          && Files.isRegularFile(path())
          && Files.size(path()) == Long.parseLong(form.group(1));
    } catch (IOException gone) {
      return false;
    }
  }

  /**
   * Its content. A damaged file is removed, so that the next who keeps its content writes it anew.
   *
   * @throws IOException when it is gone or damaged
   */
  public byte[] read() throws IOException {
    if (name.isEmpty()) {
      return new byte[0];
    }
    if (!there()) {
      throw new IOException("gone: " + name);
    }
    byte[] content = Files.readAllBytes(path());
    if (!name(name.substring(0, name.indexOf('-')), content).equals(name)) {
      discard();
      throw new IOException("damaged: " + name);
    }
    return content;
  }

  /** Removes it: it is not what its name says. */
  public void discard() {
    try {
      if (!name.isEmpty()) {
        Files.deleteIfExists(path());
      }
    } catch (IOException stays) {
      // It is passed over each time.
    }
  }
}
