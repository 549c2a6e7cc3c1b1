package dev.atlas.store.yaml;

import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.curriculum.SettingKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the fields of a mapping. A missing or mistyped field becomes a problem and a
 * harmless value, so that reading goes on and every problem is found in one run.
 */
final class Fields {

  private final YamlNode.Mapping mapping;
  private final List<Problem> problems;

  /** Whether it stands for something that is no mapping, whose fields nobody can miss. */
  private final boolean broken;

  private final Set<String> known = new HashSet<>();

  private Fields(YamlNode.Mapping mapping, List<Problem> problems, boolean broken) {
    this.mapping = mapping;
    this.problems = problems;
    this.broken = broken;
  }

  private static Fields broken(Location location, List<Problem> problems) {
    return new Fields(new YamlNode.Mapping(location, Map.of(), Map.of()), problems, true);
  }

  /** The fields of a node; of an empty mapping when it is something else. */
  static Fields of(YamlNode node, String what, List<Problem> problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Fields(mapping, problems, false);
    }
    problems.add(
        new Problem(
            node.location(), what + " must be a mapping of fields", "write `field: value`"));
    return broken(node.location(), problems);
  }

  Location location() {
    return mapping.location();
  }

  /** Where a field stands; where the mapping begins when it is missing. */
  Location location(String field) {
    return mapping.keys().getOrDefault(field, mapping.location());
  }

  boolean has(String field) {
    return get(field) != null;
  }

  void report(String field, String message, String advice) {
    problems.add(new Problem(location(field), message, advice));
  }

  String text(String field) {
    String text = optionalText(field);
    if (text == null) {
      if (!mapping.fields().containsKey(field)) {
        missing(field, "text");
      }
      return "";
    }
    return text;
  }

  @Nullable String optionalText(String field) {
    return switch (get(field)) {
      case null -> null;
      case YamlNode.Scalar scalar when scalar.kind() == YamlNode.Kind.TEXT -> clean(field, scalar);
      case YamlNode.Scalar scalar when scalar.kind() != YamlNode.Kind.NOTHING -> {
        report(field, "`" + field + "` must be text", "put the value in quotes");
        yield null;
      }
      default -> {
        report(field, "`" + field + "` must be text", "write one line of text");
        yield null;
      }
    };
  }

  /** Text of a field that may look like a number, such as a year. */
  @Nullable String optionalWord(String field) {
    return get(field) instanceof YamlNode.Scalar scalar ? scalar.text() : optionalText(field);
  }

  private @Nullable String clean(String field, YamlNode.Scalar scalar) {
    String text = scalar.text().strip();
    if (text.isEmpty()) {
      report(field, "`" + field + "` is empty", "write a value or remove the field");
      return null;
    }
    if (text.chars().anyMatch(Fields::harmful)) {
      report(field, "`" + field + "` has a control character", "remove it");
    }
    return text;
  }

  /** Whether a character could move a cursor or turn the writing direction. */
  private static boolean harmful(int c) {
    return (Character.isISOControl(c) && c != '\n')
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  int whole(String field, int low, int high) {
    return whole(field, low, high, true, low);
  }

  int optionalWhole(String field, int low, int high, int otherwise) {
    return whole(field, low, high, false, otherwise);
  }

  private int whole(String field, int low, int high, boolean required, int otherwise) {
    YamlNode node = get(field);
    String takes = "a whole number from " + low + " to " + high;
    if (node == null) {
      if (required) {
        missing(field, takes);
      }
      return otherwise;
    }
    if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NUMBER) {
      try {
        int value = Integer.parseInt(scalar.text());
        if (value >= low && value <= high) {
          return value;
        }
      } catch (NumberFormatException tooLargeOrBroken) {
        // Reported below, with what the field takes.
      }
    }
    report(field, "`" + field + "` must be " + takes, "correct the value");
    return otherwise;
  }

  /** A decimal number or a fraction such as 1/3, at least 0. */
  double number(String field) {
    if (get(field) instanceof YamlNode.Scalar scalar) {
      try {
        double value = SettingKey.fraction(scalar.text());
        if (value >= 0 && Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException broken) {
        // Reported below.
      }
    }
    if (has(field)) {
      report(field, "`" + field + "` must be a number of at least 0", "correct the value");
    } else {
      missing(field, "a number");
    }
    return 0;
  }

  boolean flag(String field) {
    YamlNode node = get(field);
    if (node == null) {
      return false;
    }
    if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.TRUTH) {
      return Boolean.parseBoolean(scalar.text());
    }
    report(field, "`" + field + "` must be true or false", "correct the value");
    return false;
  }

  /** The texts of a list; empty when the field is missing. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(field)) {
      if (item instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.TEXT) {
        texts.add(scalar.text().strip());
        if (scalar.text().chars().anyMatch(Fields::harmful)) {
          String message = "an item of `" + field + "` has a control character";
          problems.add(new Problem(item.location(), message, "remove it"));
        }
      } else {
        problems.add(
            new Problem(
                item.location(), "an item of `" + field + "` must be text", "put it in quotes"));
      }
    }
    return texts;
  }

  /** The whole numbers of a list. */
  List<Integer> wholes(String field) {
    return numbers(field, Integer::valueOf);
  }

  /** The decimal numbers of a list. */
  List<Double> decimals(String field) {
    return numbers(field, Double::valueOf);
  }

  private <T> List<T> numbers(String field, Function<String, T> parse) {
    List<T> numbers = new ArrayList<>();
    for (YamlNode item : items(field)) {
      try {
        numbers.add(parse.apply(item instanceof YamlNode.Scalar scalar ? scalar.text() : ""));
      } catch (NumberFormatException e) {
        problems.add(
            new Problem(
                item.location(), "an item of `" + field + "` must be a number", "correct it"));
      }
    }
    return numbers;
  }

  /** The items of a list; none when the field is missing, a problem when it is no list. */
  List<YamlNode> items(String field) {
    return switch (get(field)) {
      case null -> List.of();
      case YamlNode.Sequence sequence -> sequence.items();
      default -> {
        report(field, "`" + field + "` must be a list", "write `[first, second]`");
        yield List.of();
      }
    };
  }

  /** The mapping in a field, or null when the field is missing. */
  @Nullable Fields optionalMapping(String field) {
    YamlNode node = get(field);
    return node == null ? null : of(node, "`" + field + "`", problems);
  }

  /** The mapping in a field. */
  Fields mapping(String field) {
    Fields found = optionalMapping(field);
    if (found != null) {
      return found;
    }
    missing(field, "a mapping");
    return broken(mapping.location(), problems);
  }

  /** Reports every field that nobody asked for; call it last. */
  void reportUnknown() {
    for (String field : mapping.fields().keySet()) {
      if (!known.contains(field)) {
        report(field, "unknown field `" + field + "`", "correct its name or remove it");
      }
    }
  }

  Set<String> names() {
    return mapping.fields().keySet();
  }

  private void missing(String field, String takes) {
    if (broken) {
      return;
    }
    report(field, "`" + field + "` is missing", "add `" + field + ":` with " + takes);
  }

  private @Nullable YamlNode get(String field) {
    known.add(field);
    return mapping.fields().get(field);
  }
}
