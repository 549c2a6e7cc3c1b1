package dev.atlas.store.yaml;

import dev.atlas.catalog.Location;
import java.util.List;
import java.util.Map;

/** A YAML document with the place of every node. */
sealed interface YamlNode {

  /** Where the node begins. */
  Location location();

  /** What the parser took a scalar for. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING
  }

  /** A single value, as written. */
  record Scalar(Location location, Kind kind, String text) implements YamlNode {}

  /** A list. */
  record Sequence(Location location, List<YamlNode> items) implements YamlNode {}

  /** A mapping; keys keep their order and their own places. */
  record Mapping(Location location, Map<String, YamlNode> fields, Map<String, Location> keys)
      implements YamlNode {}
}
