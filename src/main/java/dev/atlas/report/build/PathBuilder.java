package dev.atlas.report.build;

import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.report.MaterialReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds what is said of learning paths. */
public final class PathBuilder {

  private static final int PERCENT = 100;

  private final Situation situation;
  private final StudyMaterial material;
  private final Set<String> practised;

  private PathBuilder(Situation situation) {
    this.situation = situation;
    this.material = situation.curriculum().material();
    this.practised = situation.learner().practised();
  }

  /** All paths with the learner's progress. */
  public static MaterialReport.Paths list(Situation situation) {
    PathBuilder builder = new PathBuilder(situation);
    return new MaterialReport.Paths(
        builder.material.paths().stream()
            .sorted(Comparator.comparing(LearningPath::kind))
            .map(builder::row)
            .toList());
  }

  /**
   * One path with its steps.
   *
   * @param brief whether the text form leaves the steps out
   */
  public static MaterialReport.Path path(Situation situation, LearningPath path, boolean brief) {
    PathBuilder builder = new PathBuilder(situation);
    MaterialReport.PathRow row = builder.row(path);
    return new MaterialReport.Path(
        row,
        path.summary(),
        path.hoursPerWeek() == null ? null : path.hoursPerWeek().toString(),
        path.skillLevel(),
        path.certificate(),
        path.requires().stream()
            .map(builder.material::path)
            .filter(Objects::nonNull)
            .map(builder::row)
            .toList(),
        path.prerequisites(),
        path.share(),
        row.done() * PERCENT >= path.share() * row.steps(),
        path.rules(),
        builder.steps(path),
        brief);
  }

  /** The path that the learner follows, or null. */
  public static MaterialReport.@Nullable Path active(Situation situation) {
    String id = situation.learner().path();
    LearningPath path = id == null ? null : situation.curriculum().material().path(id);
    return path == null ? null : path(situation, path, true);
  }

  private MaterialReport.PathRow row(LearningPath path) {
    int done = 0;
    int minutes = 0;
    int left = 0;
    for (PathStep step : path.steps()) {
      boolean finished = done(step);
      done += finished ? 1 : 0;
      minutes += step.minutes();
      left += finished ? 0 : step.minutes();
    }
    return new MaterialReport.PathRow(
        path.id(),
        path.title(),
        path.kind(),
        path.weeks().toString(),
        minutes,
        path.steps().size(),
        done,
        left,
        path.id().equals(situation.learner().path()));
  }

  private List<MaterialReport.StepRow> steps(LearningPath path) {
    List<MaterialReport.StepRow> rows = new ArrayList<>();
    for (PathStep step : path.steps()) {
      rows.add(
          new MaterialReport.StepRow(
              rows.size() + 1,
              step.kind().name().toLowerCase(Locale.ROOT),
              step.id(),
              step.title(),
              step.page(),
              step.minutes(),
              done(step),
              step.kind() == PathStep.Kind.DIAGRAM
                  ? situation.learner().standingOf(step.id()).word()
                  : null));
    }
    return rows;
  }

  /** A diagram is done when it is complete, other work when the learner logged it. */
  private boolean done(PathStep step) {
    if (step.kind() != PathStep.Kind.DIAGRAM) {
      return practised.contains(step.id());
    }
    DiagramProgress progress = situation.learner().progressOf(step.id());
    return progress != null && progress.complete();
  }
}
