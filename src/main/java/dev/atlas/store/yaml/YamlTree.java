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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML file into a tree that knows where everything stands.
 *
 * <p>Bounded: large files, deep nesting, many nodes and aliases (which could multiply a small file
 * into a huge tree) are problems, not memory.
 */
final class YamlTree {

  private static final long MAX_BYTES = 16L << 20;
  private static final int MAX_DEPTH = 40;
  private static final int MAX_NODES = 400_000;

  /** What the reading of a file stops at. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    // Located where it is thrown and read at once, never serialized.
    private final transient Problem problem;

    Stop(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }
  }

  private final String file;
  private final YAMLParser parser;
  private final List<Problem> problems;
  private int depth;
  private int nodes;

  private YamlTree(String file, YAMLParser parser, List<Problem> problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /** The tree of a file, or null when it cannot be read; problems are added to the list. */
  static @Nullable YamlNode read(Path path, String file, List<Problem> problems) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // Reading a pipe or a device might never end.
      String what = Files.isDirectory(path) ? "is a directory" : "is no plain file";
      problems.add(problem(file, what, "move it away, a YAML file belongs there"));
      return null;
    }
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
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(limits).build();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Problem unprintable = unprintable(content, file);
    if (unprintable != null) {
      problems.add(unprintable);
      return null;
    }
    try (YAMLParser parser = factory.createParser(content)) {
      if (parser.nextToken() == null) {
        problems.add(problem(file, "the file is empty", "write an entry or remove the file"));
        return null;
      }
      YamlTree tree = new YamlTree(file, parser, problems);
      YamlNode root = tree.node();
      if (parser.nextToken() != null) {
        throw tree.stop("a second document begins", "keep one document in a file");
      }
      return root;
    } catch (Stop e) {
      problems.add(e.problem);
      return null;
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

  /** The first character that no YAML may hold, such as a bell; the parser would not say where. */
  private static @Nullable Problem unprintable(String text, String file) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (!StreamReader.isPrintable(c)) {
        return new Problem(
            new Location(file, line, i - lineStart + 1),
            String.format(Locale.ROOT, "a control character (U+%04X)", c),
            "remove it");
      }
    }
    return null;
  }

  private Stop stop(String message, String advice) {
    return new Stop(new Problem(here(), message, advice));
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

  private YamlNode node() throws IOException, Stop {
    if (parser.isCurrentAlias()) {
      throw stop("an alias (*name), which atlas does not follow", "write the value out");
    }
    if (++nodes > MAX_NODES) {
      throw stop("the file holds more than " + MAX_NODES + " values", "split it");
    }
    if (depth > MAX_DEPTH) {
      throw stop("more than " + MAX_DEPTH + " levels of nesting", "flatten it");
    }
    depth++;
    YamlNode node = inner();
    depth--;
    return node;
  }

  private YamlNode inner() throws IOException, Stop {
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

  private YamlNode sequence() throws IOException, Stop {
    Location start = here();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(start, items);
  }

  private YamlNode mapping() throws IOException, Stop {
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
