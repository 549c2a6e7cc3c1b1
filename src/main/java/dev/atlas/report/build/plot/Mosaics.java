package dev.atlas.report.build.plot;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.report.build.Situation;
import dev.atlas.report.plot.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole atlas on one screen. */
final class Mosaics {

  private Mosaics() {}

  static Plot of(Situation situation, LearnerState learner, LocalDate day) {
    Map<String, Map<String, List<Plot.Tile>>> tiles = new LinkedHashMap<>();
    for (Diagram diagram : situation.catalog().diagrams()) {
      if (!diagram.retired()) {
        tiles
            .computeIfAbsent(diagram.category(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(diagram.group(), _ -> new ArrayList<>())
            .add(tile(diagram, learner, day));
      }
    }
    List<Plot.Field> fields = new ArrayList<>();
    tiles.forEach(
        (id, groups) -> {
          Category category = situation.catalog().category(id);
          List<Plot.Patch> patches = new ArrayList<>();
          groups.forEach(
              (group, list) ->
                  patches.add(new Plot.Patch(situation.catalog().groupTitle(id, group), list)));
          fields.add(new Plot.Field(id, category == null ? id : category.title(), patches));
        });
    return new Plot.Mosaic(
        new Plot.About(
            "atlas",
            "The atlas",
            "Every diagram in its category and group, by the chance of redrawing it today; what was"
                + " never studied is blank."),
        fields);
  }

  private static Plot.Tile tile(Diagram diagram, LearnerState learner, LocalDate day) {
    DiagramProgress progress = learner.progressOf(diagram.id());
    return new Plot.Tile(
        diagram.id(),
        diagram.title(),
        learner.standingOf(diagram.id()).word(),
        progress == null ? null : progress.retrievability(learner.model(), day));
  }
}
