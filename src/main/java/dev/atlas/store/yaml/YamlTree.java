package dev.atlas.store.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a YAML file into a tree that knows where everything stands.
 *
 * <p>Bounded: large files, deep nesting and aliases (which could multiply a small file into a huge
 * tree) are problems, not memory.
 */
final class YamlTree {

  private static final long MAX_BYTES = 16L << 20;
  private static final int MAX_DEPTH = 40;

  private final String file;
  private final YAMLParser parser;
  private final List<Problem> problems;

  private YamlTree(String file, YAMLParser parser, List<Problem> problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /** The tree of a file, or null when it cannot be read; problems are added to the list. */
  static @Nullable YamlNode read(Path path, String file, List<Problem> problems) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        problems.add(problem(file, "the file is larger than 16 MiB", "split it"));
        return null;
      }
      return parse(Files.readString(path, StandardCharsets.UTF_8), file, problems);
    } catch (java.nio.charset.CharacterCodingException e) {
      problems.add(problem(file, "the file is not UTF-8 text", "save it as UTF-8"));
    } catch (IOException e) {
      problems.add(problem(file, "cannot be read", "check that the file exists and is readable"));
    }
    return null;
  }

  private static Problem problem(String file, String message, String advice) {
    return new Problem(new Location(file, 1, 1), message, advice);
  }

  private static @Nullable YamlNode parse(String text, String file, List<Problem> problems)
      throws IOException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit((int) MAX_BYTES);
    limits.setNestingDepthLimit(MAX_DEPTH);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(limits).build();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (YAMLParser parser = factory.createParser(content)) {
      if (parser.nextToken() == null) {
        problems.add(problem(file, "the file is empty", "write an entry or remove the file"));
        return null;
      }
      return new YamlTree(file, parser, problems).node();
    } catch (JsonProcessingException e) {
      problems.add(new Problem(place(file, e.getLocation()), brokenYaml(e), "correct the YAML"));
      return null;
    }
  }

  private static String brokenYaml(JsonProcessingException e) {
    // The parser's lines of position and its picture of the place are ours to give.
    return "broken YAML: "
        + e.getOriginalMessage()
            .lines()
            .filter(line -> !line.startsWith(" "))
            .map(String::strip)
            .collect(Collectors.joining(", "));
  }

  private static Location place(String file, @Nullable JsonLocation location) {
    return location == null
        ? new Location(file, 1, 1)
        : new Location(
            file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private Location here() {
    return place(file, parser.currentTokenLocation());
  }

  private YamlNode node() throws IOException {
    if (parser.isCurrentAlias()) {
      problems.add(new Problem(here(), "an alias (*name)", "write the value out"));
      return new YamlNode.Scalar(here(), YamlNode.Kind.NOTHING, "");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(YamlNode.Kind.NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> scalar(YamlNode.Kind.TRUTH);
      case VALUE_NULL -> scalar(YamlNode.Kind.NOTHING);
      default -> scalar(YamlNode.Kind.TEXT);
    };
  }

  private YamlNode scalar(YamlNode.Kind kind) throws IOException {
    return new YamlNode.Scalar(here(), kind, parser.getText());
  }

  private YamlNode sequence() throws IOException {
    Location start = here();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(start, items);
  }

  private YamlNode mapping() throws IOException {
    Location start = here();
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    Map<String, Location> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = ((JsonParser) parser).currentName();
      Location place = here();
      parser.nextToken();
      YamlNode value = node();
      if (fields.putIfAbsent(key, value) == null) {
        keys.put(key, place);
      } else {
        problems.add(
            new Problem(place, "the key `" + key + "` is there twice", "remove one of the two"));
      }
    }
    return new YamlNode.Mapping(start, fields, keys);
  }
}
