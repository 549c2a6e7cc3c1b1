package dev.atlas.store.yaml;

import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.Suggestions;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code readings.yaml} and the files of {@code paths/}. */
final class MaterialReader {

  private static final Pattern READING = Pattern.compile("[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final int MAX_MINUTES = 6000;

  private final List<Problem> problems;
  private final Map<String, Diagram> diagrams;
  private final int weeks;
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  MaterialReader(List<Problem> problems, Map<String, Diagram> diagrams, int weeks) {
    this.problems = problems;
    this.diagrams = diagrams;
    this.weeks = weeks;
  }

  /**
   * The readings of a file in the order of their weeks; paths that are read later may name them.
   */
  List<Reading> readings(YamlNode root) {
    Fields fields = Fields.of(root, "the file of readings", problems);
    for (YamlNode item : fields.items("readings")) {
      Fields each = Fields.of(item, "a reading", problems);
      reading(each);
      each.reportUnknown();
    }
    fields.reportUnknown();
    return readings.values().stream()
        .sorted(java.util.Comparator.comparingInt(Reading::week))
        .toList();
  }

  private void reading(Fields fields) {
    Reading reading =
        new Reading(
            fields.text("id"),
            fields.text("title"),
            fields.optionalText("author"),
            fields.optionalText("chapters"),
            fields.optionalText("page"),
            fields.whole("week", 1, weeks),
            fields.whole("minutes", 1, MAX_MINUTES));
    if (!READING.matcher(reading.id()).matches()) {
      fields.report("id", "`" + reading.id() + "` is no id", "write group/slug in lower case");
    }
    if (diagrams.containsKey(reading.id()) || readings.putIfAbsent(reading.id(), reading) != null) {
      fields.report("id", "the id " + reading.id() + " is there twice", "give one another id");
    }
  }

  /** The path of a file. */
  LearningPath path(YamlNode root) {
    Fields fields = Fields.of(root, "a learning path", problems);
    String id = fields.text("id");
    if (!SLUG.matcher(id).matches()) {
      fields.report("id", "`" + id + "` is no id of a path", "write one word in lower case");
    }
    Fields completion = fields.mapping("completion");
    LearningPath path =
        new LearningPath(
            id,
            fields.text("title"),
            fields.text("kind"),
            fields.text("summary"),
            span(fields.mapping("weeks")),
            hours(fields),
            fields.optionalText("skillLevel"),
            fields.texts("requires"),
            fields.texts("prerequisites"),
            fields.optionalText("certificate"),
            completion.whole("share", 1, 100),
            completion.texts("rules"),
            steps(fields, id));
    completion.reportUnknown();
    fields.reportUnknown();
    return path;
  }

  private static LearningPath.@Nullable Span hours(Fields fields) {
    Fields hours = fields.optionalMapping("hoursPerWeek");
    return hours == null ? null : span(hours);
  }

  private static LearningPath.Span span(Fields fields) {
    int from = fields.whole("from", 1, 520);
    int to = fields.whole("to", 1, 520);
    if (to < from) {
      fields.report("to", "`to` is before `from`", "swap the two");
    }
    fields.reportUnknown();
    return new LearningPath.Span(from, to);
  }

  private List<PathStep> steps(Fields fields, String path) {
    List<PathStep> steps = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode item : fields.items("steps")) {
      Fields each = Fields.of(item, "a step", problems);
      PathStep step = step(each, path);
      each.reportUnknown();
      if (step != null) {
        if (!ids.add(step.id())) {
          each.report("id", "the step " + step.id() + " is there twice", "remove one of the two");
        }
        steps.add(step);
      }
    }
    return steps;
  }

  private @Nullable PathStep step(Fields fields, String path) {
    String diagram = fields.optionalText("diagram");
    if (diagram != null) {
      return diagram(fields, diagram);
    }
    for (PathStep.Kind kind :
        List.of(PathStep.Kind.READING, PathStep.Kind.LAB, PathStep.Kind.PROJECT)) {
      String field = kind.name().toLowerCase(java.util.Locale.ROOT);
      String text = fields.optionalText(field);
      if (text != null) {
        return kind == PathStep.Kind.READING && READING.matcher(text).matches()
            ? listed(fields, text)
            : own(fields, kind, path, text);
      }
    }
    problems.add(
        new Problem(
            fields.location(), "a step says nothing", "write diagram, reading, lab or project"));
    return null;
  }

  private @Nullable PathStep diagram(Fields fields, String id) {
    Diagram diagram = diagrams.get(id);
    if (diagram == null) {
      fields.report("diagram", "unknown diagram " + id, nearest(id, diagrams.keySet()));
      return null;
    }
    return new PathStep(
        PathStep.Kind.DIAGRAM, id, diagram.title(), diagram.page(), diagram.minutes());
  }

  private @Nullable PathStep listed(Fields fields, String id) {
    Reading reading = readings.get(id);
    if (reading == null) {
      fields.report("reading", "unknown reading " + id, nearest(id, readings.keySet()));
      return null;
    }
    int minutes = fields.optionalWhole("minutes", 1, MAX_MINUTES, reading.minutes());
    return new PathStep(PathStep.Kind.READING, id, reading.title(), reading.page(), minutes);
  }

  private PathStep own(Fields fields, PathStep.Kind kind, String path, String title) {
    String slug = fields.text("id");
    if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
      fields.report("id", "`" + slug + "` is no id of a step", "write words joined by dashes");
    }
    String id = path + "/" + slug;
    if (diagrams.containsKey(id) || readings.containsKey(id)) {
      fields.report("id", "the id " + id + " means something else already", "choose another");
    }
    return new PathStep(
        kind, id, title, fields.optionalText("page"), fields.whole("minutes", 1, MAX_MINUTES));
  }

  private static String nearest(String id, Set<String> known) {
    return Suggestions.nearest(id, known, 1).stream()
        .findFirst()
        .map(found -> "did you mean " + found + "?")
        .orElse("correct the id");
  }
}
