package dev.atlas.report.build;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.Guide;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.MaterialReport.GuideTopic;
import dev.atlas.report.MaterialReport.Topic;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds what is said of techniques and troubles. */
public final class GuideBuilder {

  private final Situation situation;
  private final Guide guide;

  private GuideBuilder(Situation situation) {
    this.situation = situation;
    this.guide = situation.curriculum().material().guide();
  }

  /** All topics. */
  public static MaterialReport.Guide index(Situation situation) {
    Guide guide = situation.curriculum().material().guide();
    return new MaterialReport.Guide(
        guide.techniques().stream().map(GuideBuilder::line).toList(),
        guide.methods().stream()
            .map(method -> new Topic(method.id(), method.title(), method.technique()))
            .toList(),
        guide.troubles().stream()
            .map(
                trouble ->
                    new Topic(
                        trouble.id(),
                        trouble.title(),
                        trouble.signs().isEmpty() ? "" : trouble.signs().getFirst()))
            .toList());
  }

  private static Topic line(Guide.Technique technique) {
    return new Topic(technique.id(), technique.title(), technique.when());
  }

  /**
   * One topic.
   *
   * @throws java.util.NoSuchElementException when the guide has none with this id
   */
  public static GuideTopic topic(Situation situation, String id) {
    GuideBuilder builder = new GuideBuilder(situation);
    Guide guide = builder.guide;
    for (Guide.Technique technique : guide.techniques()) {
      if (technique.id().equals(id)) {
        return builder.technique(technique);
      }
    }
    for (Guide.Method method : guide.methods()) {
      if (method.id().equals(id)) {
        return builder.method(method);
      }
    }
    return builder.trouble(
        guide.troubles().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow());
  }

  private GuideTopic technique(Guide.Technique technique) {
    return new GuideTopic(
        "technique",
        technique.id(),
        technique.title(),
        technique.what(),
        List.of(),
        steps(technique.how()),
        minutes(technique.how()),
        titles(technique.categories()),
        technique.when(),
        List.of());
  }

  private GuideTopic method(Guide.Method method) {
    return new GuideTopic(
        "method",
        method.id(),
        method.title() + ": " + method.technique(),
        method.memoryHook(),
        List.of(),
        method.steps().stream().map(step -> new MaterialReport.Step(null, step)).toList(),
        0,
        titles(method.categories()),
        null,
        List.of());
  }

  private GuideTopic trouble(Guide.Trouble trouble) {
    return new GuideTopic(
        "trouble",
        trouble.id(),
        trouble.title(),
        null,
        trouble.signs(),
        steps(trouble.steps()),
        minutes(trouble.steps()),
        List.of(),
        null,
        guide.techniques().stream()
            .filter(technique -> trouble.techniques().contains(technique.id()))
            .map(GuideBuilder::line)
            .toList());
  }

  private static List<MaterialReport.Step> steps(List<Guide.Step> steps) {
    return steps.stream().map(s -> new MaterialReport.Step(s.minutes(), s.step())).toList();
  }

  private static int minutes(List<Guide.Step> steps) {
    return steps.stream().mapToInt(Guide.Step::minutes).sum();
  }

  /** Titles of categories; none where the topic fits all of them. */
  private List<String> titles(List<String> categories) {
    if (categories.size() == situation.catalog().categories().size()) {
      return List.of();
    }
    return categories.stream()
        .map(situation.catalog()::category)
        .filter(Objects::nonNull)
        .map(Category::title)
        .toList();
  }

  /** The technique that fits a diagram as it stands today, or null. */
  public static MaterialReport.@Nullable Advice advice(Situation situation, Diagram diagram) {
    Guide guide = situation.curriculum().material().guide();
    String state = situation.learner().standingOf(diagram.id()).word();
    int turn = situation.catalog().position(diagram.id());
    Guide.Technique technique = guide.technique(diagram.category(), state, turn);
    Guide.Method method = guide.method(diagram.category());
    return technique == null
        ? null
        : new MaterialReport.Advice(
            technique.id(),
            technique.title(),
            method == null ? null : method.id(),
            method == null ? null : method.technique());
  }
}
