package dev.atlas.store.yaml;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code config.yaml}: how atlas presents itself to this learner. */
public final class ConfigReader {

  private ConfigReader() {}

  /**
   * A choice of the learner.
   *
   * @param value as written
   * @param where it stands
   */
  public record Choice(String value, Location where) {}

  /**
   * What a file says.
   *
   * @param keys of sessions, by what they do
   * @param problems all that is wrong, located
   */
  public record Config(Map<String, Choice> keys, List<Problem> problems) {}

  /** What the file says; nothing where there is none. */
  public static Config read(Path file) {
    if (!Files.exists(file)) {
      return new Config(Map.of(), List.of());
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, Choice> keys = new LinkedHashMap<>();
    YamlNode root = YamlTree.read(file, file.toString(), problems);
    if (root != null) {
      read(root, keys, problems);
    }
    return new Config(keys, problems);
  }

  private static void read(YamlNode root, Map<String, Choice> keys, List<Problem> problems) {
    YamlNode.Mapping config = mapping(root, "config.yaml", problems);
    for (String name : config.fields().keySet()) {
      if (!name.equals("keys")) {
        problems.add(
            new Problem(
                config.keys().getOrDefault(name, root.location()),
                "`" + name + "` is no part of the configuration",
                "there is `keys`"));
      }
    }
    YamlNode chosen = config.fields().get("keys");
    if (chosen != null) {
      mapping(chosen, "`keys`", problems)
          .fields()
          .forEach((name, value) -> put(name, value, keys, problems));
    }
  }

  private static YamlNode.Mapping mapping(YamlNode node, String what, List<Problem> problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    problems.add(
        new Problem(node.location(), what + " must be a mapping", "write `name: value` lines"));
    return new YamlNode.Mapping(node.location(), Map.of(), Map.of());
  }

  private static void put(
      String name, YamlNode value, Map<String, Choice> keys, List<Problem> problems) {
    if (value instanceof YamlNode.Scalar scalar) {
      keys.put(name, new Choice(scalar.text(), scalar.location()));
    } else {
      problems.add(
          new Problem(
              value.location(), "`" + name + "` must be one key", "write `" + name + ": x`"));
    }
  }
}
