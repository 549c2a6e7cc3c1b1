package dev.atlas.cli.transcript;

import dev.atlas.cli.Environment;
import dev.atlas.cli.main.Atlas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A user at a terminal of their own: an empty HOME, a fixed clock, a device called laptop. */
public final class Session {

  private static final Instant FIRST_MORNING = Instant.parse("2026-01-05T09:00:00Z");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final Path home;

  /** A session whose HOME is this empty directory. */
  public Session(Path home) {
    this.home = home;
  }

  /**
   * What a command did.
   *
   * @param out its standard output
   * @param err its standard error
   * @param code its exit code
   */
  public record Answer(String out, String err, int code) {}

  /** Where atlas keeps this user's journal. */
  public Path data() {
    return home.resolve(".local/share/atlas");
  }

  /** Runs a command line that begins with {@code atlas}; {@code $HOME} means this user's. */
  public Answer run(String line, String input) {
    List<String> words = words(line.replace("$HOME", home.toString()));
    if (!words.getFirst().equals("atlas") && !words.getFirst().equals("./atlas")) {
      throw new IllegalArgumentException("not an atlas command: " + line);
    }
    return run(input, words.subList(1, words.size()).toArray(String[]::new));
  }

  /** Runs atlas with these arguments. */
  public Answer run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.fixed(FIRST_MORNING, ZoneOffset.UTC),
            Map.of(
                "HOME",
                home.toString(),
                "ATLAS_DEVICE",
                "laptop",
                "ATLAS_CATALOG_SOURCE",
                "catalog"),
            false,
            false,
            0,
            () -> 0);
    int code = new Atlas(environment).run(arguments);
    return new Answer(plain(out), plain(err), code);
  }

  private String plain(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(home.toString(), "$HOME");
  }

  /** Puts the files of a directory where atlas keeps this user's journal. */
  public void copyHome(Path from) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(data());
      for (Path file : files.toList()) {
        Files.copy(file, data().resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          words.add(matcher.group(group));
        }
      }
    }
    return words;
  }
}
