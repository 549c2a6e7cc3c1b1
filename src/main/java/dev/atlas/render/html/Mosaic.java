package dev.atlas.render.html;

import dev.atlas.render.html.Chart.Branch;
import dev.atlas.render.html.Chart.Twig;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.plot.Plot;
import java.util.List;

/** Every diagram as a tile of the same size, categories and groups around them. */
final class Mosaic {

  private static final double[] BOUNDS = {0.5, 0.7, 0.8, 0.9, 0.95};

  private Mosaic() {}

  static Chart.Option of(Plot.Mosaic plot) {
    return new Chart.Plain(
        false,
        Charts.aria(plot),
        Chart.Tooltip.of("item", "{b}"),
        List.of(
            new Chart.Tree(
                "treemap",
                "0",
                "0",
                "100%",
                "100%",
                false,
                false,
                new Chart.Hidden(false),
                new Chart.Label(false, "@ink", 10, null),
                new Chart.Label(true, "@ink", 11, null),
                List.of(
                    new Chart.Level(new Chart.Gap("@panel", 0, 6), null),
                    new Chart.Level(
                        new Chart.Gap("@panel", 1, 3), new Chart.Upper(true, 20, "@ink", 12)),
                    new Chart.Level(
                        new Chart.Gap("@panel", 1, 1), new Chart.Upper(false, 0, "@ink", 10)),
                    new Chart.Level(new Chart.Gap("@panel", 0, 0), null)),
                plot.fields().stream().map(Mosaic::field).toList())));
  }

  private static Branch field(Plot.Field field) {
    int tiles = field.patches().stream().mapToInt(patch -> patch.tiles().size()).sum();
    return new Branch(
        field.title(),
        tiles,
        field.patches().stream()
            .map(
                patch -> new Twig(patch.title(), patch.tiles().stream().map(Mosaic::tile).toList()))
            .toList());
  }

  private static List<String> tile(Plot.Tile tile) {
    Double recall = tile.retrievability();
    String state = recall == null ? "new" : tile.state() + ", " + Plain.percent(recall);
    return List.of(tile.title() + " · " + state, color(recall));
  }

  private static String color(@org.jspecify.annotations.Nullable Double recall) {
    if (recall == null) {
      return "@none";
    }
    int level = 0;
    while (level < BOUNDS.length && recall >= BOUNDS[level]) {
      level++;
    }
    return "@recall" + level;
  }
}
