package dev.atlas.cli.parse;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import dev.atlas.catalog.Suggestions;
import dev.atlas.curriculum.Phase;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.learner.progress.Standing;
import dev.atlas.report.build.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Filters that select diagrams, wherever a command takes several. */
public final class DiagramFilter {

  /** The forms, for help. */
  public static final String FORMS =
      "category:NAME, group:NAME, phase:N, tag:NAME, state:NAME, due:PERIOD, R<0.8 or words";

  private static final Pattern RETRIEVABILITY =
      Pattern.compile("[rR]([<>])(?:(0?\\.[0-9]+|1(?:\\.0)?|0)|([0-9]{1,3})%)");
  private static final List<String> KEYS =
      List.of("category", "group", "phase", "tag", "state", "due");

  /** Not where a diagram stands in memory, but asked for like that. */
  private static final String HELD = "held";

  /** Names that one line of an error can hold. */
  private static final int MANY = 20;

  private final Situation situation;
  private final DateWords dates;

  private DiagramFilter(Situation situation, DateWords dates) {
    this.situation = situation;
    this.dates = dates;
  }

  /**
   * The condition that all of these filters make.
   *
   * @throws UsageException when one names something unknown; the message suggests another
   */
  public static Predicate<Diagram> parse(
      List<String> filters, Situation situation, DateWords dates) {
    DiagramFilter filter = new DiagramFilter(situation, dates);
    return filters.stream().map(filter::one).reduce(diagram -> true, Predicate::and);
  }

  private Predicate<Diagram> one(String text) {
    Matcher retrievability = RETRIEVABILITY.matcher(text);
    if (retrievability.matches()) {
      return retrievability(retrievability.group(1).equals("<"), bound(retrievability));
    }
    int colon = text.indexOf(':');
    String value = text.substring(colon + 1).toLowerCase(Locale.ROOT);
    String key = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (key) {
      case "category" -> category(value);
      case "group" -> group(value);
      case "phase" -> phase(value);
      case "tag" -> tag(value);
      case "state" -> state(value);
      case "due" -> due(dates.period(value));
      default -> {
        misspelt(key);
        yield words(text.toLowerCase(Locale.ROOT));
      }
    };
  }

  private static double bound(Matcher retrievability) {
    String share = retrievability.group(2);
    return share != null
        ? Double.parseDouble(share)
        : Integer.parseInt(retrievability.group(3)) / 100.0;
  }

  /** Words may hold a colon; a key that is nearly one of the known is a slip all the same. */
  private static void misspelt(String key) {
    List<String> near = key.isEmpty() ? List.of() : Suggestions.nearest(key, KEYS, 1);
    if (!near.isEmpty()) {
      throw new UsageException(
          "no filter is called `" + key + "`; did you mean " + near.getFirst() + ":?");
    }
  }

  private Predicate<Diagram> tag(String value) {
    known(
        "tag",
        value,
        situation.catalog().diagrams().stream()
            .flatMap(diagram -> diagram.tags().stream())
            .distinct()
            .sorted()
            .toList());
    return diagram -> diagram.tags().contains(value);
  }

  private Predicate<Diagram> category(String value) {
    known("category", value, situation.catalog().categories().stream().map(Category::id).toList());
    return diagram -> diagram.category().equals(value);
  }

  private Predicate<Diagram> group(String value) {
    Catalog catalog = situation.catalog();
    known(
        "group",
        value,
        catalog.categories().stream().flatMap(c -> c.groups().stream()).map(Group::id).toList());
    return diagram -> diagram.group().equals(value);
  }

  private Predicate<Diagram> phase(String value) {
    Phase phase =
        situation.curriculum().phases().stream()
            .filter(each -> value.equals("" + each.number()))
            .findFirst()
            .orElseThrow(() -> new UsageException("no phase has the number `" + value + "`"));
    return diagram -> phase.categories().contains(diagram.category());
  }

  private Predicate<Diagram> state(String value) {
    List<String> states =
        Stream.concat(Arrays.stream(Standing.values()).map(Standing::word), Stream.of(HELD))
            .toList();
    known("state", value, states);
    if (value.equals(HELD)) {
      return diagram -> situation.learner().tracking().held(diagram.id(), situation.today());
    }
    return diagram -> situation.learner().standingOf(diagram.id()).word().equals(value);
  }

  private Predicate<Diagram> due(Period period) {
    return diagram -> {
      DiagramProgress progress = situation.learner().progressOf(diagram.id());
      return progress != null && period.contains(progress.due().day());
    };
  }

  private Predicate<Diagram> retrievability(boolean below, double bound) {
    return diagram -> {
      DiagramProgress progress = situation.learner().progressOf(diagram.id());
      if (progress == null) {
        return false;
      }
      double r = progress.retrievability(situation.learner().model(), situation.today());
      return below ? r < bound : r > bound;
    };
  }

  private static Predicate<Diagram> words(String word) {
    return diagram ->
        diagram.id().contains(word)
            || diagram.formerly().stream().anyMatch(former -> former.contains(word))
            || diagram.title().toLowerCase(Locale.ROOT).contains(word)
            || diagram.tags().contains(word);
  }

  private static String some(List<String> names) {
    return names.size() <= MANY
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MANY)) + " and " + (names.size() - MANY) + " more";
  }

  private static void known(String what, String value, List<String> names) {
    if (!names.contains(value)) {
      String meant = String.join(", ", Suggestions.nearest(value, names, 3));
      throw new UsageException(
          "no "
              + what
              + " is called `"
              + value
              + "`; "
              + (meant.isEmpty() ? "there are " + some(names) : "did you mean " + meant + "?"));
    }
  }
}
