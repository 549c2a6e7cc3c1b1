package dev.atlas.store.yaml;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Problem;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Intervals;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Milestone;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.curriculum.rhythm.Break;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.curriculum.rhythm.RedrawTarget;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code curriculum.yaml}; a section that is missing takes the defaults, where there are any.
 */
final class CurriculumReader {

  private static final int MANY = 100_000;

  private final List<Problem> problems;
  private final List<Category> categories;
  private final @Nullable CurriculumDefaults defaults;

  CurriculumReader(
      List<Problem> problems, List<Category> categories, @Nullable CurriculumDefaults defaults) {
    this.problems = problems;
    this.categories = categories;
    this.defaults = defaults;
  }

  Curriculum read(YamlNode root) {
    Fields fields = Fields.of(root, "the curriculum", problems);
    Curriculum other = defaults == null ? null : defaults.from();
    int before = problems.size();
    int weeks = fields.whole("weeks", 1, 520);
    boolean bounded = problems.size() == before;
    List<Pathway> pathways =
        section(
            fields,
            "pathways",
            d -> d.pathways(weeks),
            () -> list(fields, "pathways", this::pathway));
    Curriculum curriculum =
        new Curriculum(
            weeks,
            number(fields, "gate", other == null ? null : other.gate()),
            number(fields, "leadWeeks", other == null ? null : other.leadWeeks()),
            defaultPathway(fields, pathways),
            section(
                fields, "phases", d -> d.phases(weeks), () -> list(fields, "phases", this::phase)),
            pathways,
            section(
                fields,
                "keyResults",
                d -> d.keyResults(weeks),
                () -> list(fields, "keyResults", this::keyResult)),
            list(fields, "milestones", CurriculumReader::milestone),
            section(
                fields, "limits", d -> d.from().limits(), () -> limits(fields.mapping("limits"))),
            section(
                fields,
                "rhythm",
                CurriculumDefaults::rhythm,
                () -> rhythm(fields.mapping("rhythm"))),
            section(
                fields,
                "redraw",
                d -> d.from().redraw(),
                () -> list(fields, "redraw", CurriculumReader::redraw)),
            section(
                fields,
                "intervals",
                d -> d.from().intervals(),
                () -> intervals(fields.mapping("intervals"))),
            section(
                fields,
                "interleaving",
                d -> d.from().interleaving(),
                () -> interleaving(fields.mapping("interleaving"))),
            section(
                fields,
                "breaks",
                d -> d.from().breaks(),
                () -> list(fields, "breaks", CurriculumReader::pause)),
            StudyMaterial.NONE);
    fields.reportUnknown();
    new CurriculumRules(fields, curriculum, bounded, categories, problems).check();
    return curriculum;
  }

  /** What the file says; what the defaults say where it says nothing. */
  private <T> T section(
      Fields fields, String name, Function<CurriculumDefaults, T> otherwise, Supplier<T> reader) {
    return defaults == null || fields.has(name) ? reader.get() : otherwise.apply(defaults);
  }

  private static double number(Fields fields, String name, @Nullable Double otherwise) {
    return otherwise == null || fields.has(name) ? fields.number(name) : otherwise;
  }

  private String defaultPathway(Fields fields, List<Pathway> pathways) {
    if (defaults == null || fields.has("defaultPathway")) {
      return fields.text("defaultPathway");
    }
    boolean usual =
        pathways.stream().anyMatch(p -> p.id().equals(defaults.from().defaultPathway()));
    return usual || pathways.isEmpty()
        ? defaults.from().defaultPathway()
        : pathways.getFirst().id();
  }

  private <T> List<T> list(Fields fields, String field, Function<Fields, T> reader) {
    List<T> read = new ArrayList<>();
    for (YamlNode item : fields.items(field)) {
      Fields each = Fields.of(item, "an item of `" + field + "`", problems);
      read.add(reader.apply(each));
      each.reportUnknown();
    }
    return read;
  }

  private Phase phase(Fields fields) {
    Fields weeks = fields.mapping("weeks");
    Phase phase =
        new Phase(
            fields.whole("number", 1, 99),
            fields.text("title"),
            weeks.whole("from", 1, 520),
            weeks.whole("to", 1, 520),
            fields.texts("categories"),
            fields.optionalWhole("opensAfter", 0, 99, 0));
    weeks.reportUnknown();
    return phase;
  }

  private Pathway pathway(Fields fields) {
    Fields range = fields.mapping("range");
    Pathway pathway =
        new Pathway(
            fields.text("id"),
            fields.whole("weeks", 1, 520),
            fields.number("hours"),
            range.number("from"),
            range.number("to"),
            fields.whole("newPerDay", 0, MANY),
            fields.whole("reviewsPerDay", 0, MANY));
    range.reportUnknown();
    return pathway;
  }

  private KeyResult keyResult(Fields fields) {
    return new KeyResult(
        fields.text("id"),
        fields.text("title"),
        measure(fields),
        fields.texts("categories"),
        fields.number("target"),
        fields.whole("week", 1, 520));
  }

  private static KeyResult.Measure measure(Fields fields) {
    String word = fields.text("measure");
    for (KeyResult.Measure measure : KeyResult.Measure.values()) {
      if (word.equals(measure.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return measure;
      }
    }
    fields.report(
        "measure",
        "`" + word + "` is no measure",
        "write completed, mastered-once, retrievability or assessment");
    return KeyResult.Measure.COMPLETED;
  }

  private static Milestone milestone(Fields fields) {
    return new Milestone(fields.whole("diagrams", 1, MANY), fields.whole("week", 1, 520));
  }

  private static Limits limits(Fields fields) {
    Limits limits =
        new Limits(
            fields.whole("newPerDay", 0, MANY),
            fields.whole("reviewsPerDay", 0, MANY),
            fields.whole("focusMinutes", 0, 1440),
            fields.whole("totalMinutes", 0, 1440));
    fields.reportUnknown();
    return limits;
  }

  private static Map<DayOfWeek, DayRhythm> rhythm(Fields fields) {
    Map<DayOfWeek, DayRhythm> rhythm = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      Fields each = fields.mapping(day.name().toLowerCase(Locale.ROOT));
      rhythm.put(
          day,
          new DayRhythm(
              each.text("label"),
              each.number("weight"),
              each.number("newShare"),
              each.number("reviewShare"),
              each.whole("reviewPercent", 0, 100),
              each.texts("focus")));
      each.reportUnknown();
    }
    fields.reportUnknown();
    return rhythm;
  }

  private static RedrawTarget redraw(Fields fields) {
    return new RedrawTarget(fields.whole("fromWeek", 1, 520), fields.whole("minutes", 1, 600));
  }

  private static Intervals intervals(Fields fields) {
    Fields expanding = fields.mapping("expanding");
    Intervals intervals =
        new Intervals(
            fields.number("retention"),
            fields.number("tolerance"),
            fields.whole("longestDays", 1, 36_500),
            fields.whole("masteredDays", 1, 36_500),
            fields.wholes("ladder"),
            new Intervals.Steps(
                expanding.wholes("hours"),
                expanding.number("hard"),
                expanding.number("good"),
                expanding.number("easy"),
                expanding.wholes("floors")),
            fields.decimals("complexity"));
    requireSome(fields, "ladder", intervals.ladder());
    requireSome(expanding, "hours", intervals.expanding().hours());
    requireSome(fields, "complexity", intervals.complexity());
    expanding.reportUnknown();
    fields.reportUnknown();
    return intervals;
  }

  private static void requireSome(Fields fields, String field, List<?> numbers) {
    if (numbers.isEmpty()) {
      fields.report(field, "`" + field + "` has no number", "write `[1, 2]`");
    }
  }

  private static Interleaving interleaving(Fields fields) {
    Interleaving interleaving =
        new Interleaving(
            fields.whole("runMinutes", 1, 1440),
            fields.whole("breakMinutes", 0, 1440),
            fields.whole("newPerGroup", 1, MANY));
    fields.reportUnknown();
    return interleaving;
  }

  private static Break pause(Fields fields) {
    return new Break(fields.whole("afterMinutes", 1, 1440), fields.whole("minutes", 1, 1440));
  }
}
