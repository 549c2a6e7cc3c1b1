package dev.atlas.store.yaml;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Problem;
import dev.atlas.curriculum.material.Guide;
import dev.atlas.learner.progress.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code guide.yaml}: techniques, methods and troubles. */
final class GuideReader {

  private static final int MAX_MINUTES = 600;
  private static final List<String> STATES =
      Arrays.stream(Standing.values()).map(Standing::word).toList();

  private final List<Problem> problems;
  private final List<String> categories;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> techniques = new HashSet<>();

  GuideReader(List<Problem> problems, List<Category> categories) {
    this.problems = problems;
    this.categories = categories.stream().map(Category::id).toList();
  }

  Guide read(YamlNode root) {
    Fields fields = Fields.of(root, "the guide", problems);
    Guide guide =
        new Guide(
            list(fields, "techniques", this::technique),
            list(fields, "methods", this::method),
            list(fields, "troubleshooting", this::trouble));
    fields.reportUnknown();
    return guide;
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

  private Guide.Technique technique(Fields fields) {
    String id = id(fields);
    techniques.add(id);
    List<String> states = fields.texts("states");
    among(fields, "states", states, STATES);
    return new Guide.Technique(
        id,
        fields.text("title"),
        fields.text("what"),
        list(fields, "how", GuideReader::step),
        categories(fields),
        states,
        fields.text("when"));
  }

  private Guide.Method method(Fields fields) {
    return new Guide.Method(
        id(fields),
        fields.text("title"),
        categories(fields),
        fields.text("technique"),
        fields.text("memoryHook"),
        fields.texts("steps"));
  }

  private Guide.Trouble trouble(Fields fields) {
    List<String> helping = fields.texts("techniques");
    among(fields, "techniques", helping, List.copyOf(techniques));
    return new Guide.Trouble(
        id(fields),
        fields.text("title"),
        fields.texts("signs"),
        list(fields, "steps", GuideReader::step),
        helping);
  }

  private static Guide.Step step(Fields fields) {
    return new Guide.Step(fields.whole("minutes", 1, MAX_MINUTES), fields.text("step"));
  }

  private String id(Fields fields) {
    String id = fields.text("id");
    if (!ids.add(id)) {
      fields.report("id", "the topic " + id + " is there twice", "give one another id");
    }
    return id;
  }

  private List<String> categories(Fields fields) {
    List<String> named = fields.texts("categories");
    among(fields, "categories", named, categories);
    return named;
  }

  private static void among(Fields fields, String field, List<String> named, List<String> known) {
    for (String name : named) {
      if (!known.contains(name)) {
        fields.report(field, "`" + field + "` names the unknown " + name, "correct or remove it");
      }
    }
  }
}
