package dev.atlas.cli.session;

import dev.atlas.store.yaml.ConfigReader.Config;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of diagrams in the learner's copy of the Atlas site.
 *
 * @param site its directory, or null
 * @param program that shows a page, with its arguments; empty for none
 */
public record Pages(@Nullable Path site, List<String> program) {

  /** The pages that a configuration names; {@code ~} is the user's directory. */
  public static Pages of(Config config, String user) {
    String site = config.site();
    if (site == null) {
      return new Pages(null, List.of());
    }
    String whole = site.equals("~") || site.startsWith("~/") ? user + site.substring(1) : site;
    String program = config.open();
    return new Pages(
        Path.of(whole), program == null ? List.of() : List.of(program.strip().split("\\s+")));
  }

  /** The file of a page: inside the site, and there; else null. */
  public @Nullable Path file(String page) {
    if (site == null) {
      return null;
    }
    try {
      Path file = site.resolve(page).normalize();
      return file.startsWith(site.normalize()) && Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** The command that shows a page; empty where none can. */
  public List<String> command(String page) {
    Path file = file(page);
    if (file == null || program.isEmpty()) {
      return List.of();
    }
    List<String> command = new ArrayList<>(program);
    command.add(file.toString());
    return command;
  }

  /** What to say of a page that is not shown. */
  public String told(String page) {
    Path file = file(page);
    if (file != null) {
      return "its page: " + file + "; `open: PROGRAM` in config.yaml shows it";
    }
    return site == null
        ? "its page: " + page + "; `site: DIR` and `open: PROGRAM` in config.yaml show it"
        : "its page " + page + " is not in " + site;
  }
}
