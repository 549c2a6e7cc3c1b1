package dev.atlas.store.yaml;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code config.yaml}: how atlas presents itself to this learner. */
public final class ConfigReader {

  private static final Set<String> KNOWN = Set.of("keys", "site", "open");

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
   * @param site directory of the learner's copy of the Atlas site, or null
   * @param open program that shows a page, with its arguments, or null
   * @param problems all that is wrong, located
   */
  public record Config(
      Map<String, Choice> keys,
      @Nullable String site,
      @Nullable String open,
      List<Problem> problems) {}

  /** What the file says; nothing where there is none. */
  public static Config read(Path file) {
    if (!Files.exists(file)) {
      return new Config(Map.of(), null, null, List.of());
    }
    List<Problem> problems = new ArrayList<>();
    YamlNode root = YamlTree.read(file, file.toString(), problems);
    if (root == null) {
      return new Config(Map.of(), null, null, problems);
    }
    YamlNode.Mapping config = mapping(root, "config.yaml", problems);
    for (String name : config.fields().keySet()) {
      if (!KNOWN.contains(name)) {
        problems.add(
            new Problem(
                config.keys().getOrDefault(name, root.location()),
                "`" + name + "` is no part of the configuration",
                "there are `keys`, `site` and `open`"));
      }
    }
    Fields fields = Fields.of(config, "config.yaml", problems);
    return new Config(
        keys(config, problems), fields.optionalText("site"), fields.optionalText("open"), problems);
  }

  private static Map<String, Choice> keys(YamlNode.Mapping config, List<Problem> problems) {
    Map<String, Choice> keys = new LinkedHashMap<>();
    YamlNode chosen = config.fields().get("keys");
    if (chosen != null) {
      mapping(chosen, "`keys`", problems)
          .fields()
          .forEach((name, value) -> put(name, value, keys, problems));
    }
    return keys;
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
