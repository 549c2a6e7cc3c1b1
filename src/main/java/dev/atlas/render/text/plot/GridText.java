package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.plot.Plot;

/** A table of shades. */
final class GridText {

  private static final int MARGIN = 5;

  private GridText() {}

  static void write(Plot.Grid plot, Page page) {
    double most =
        plot.cells().stream()
            .flatMap(java.util.List::stream)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    Shades shades = new Shades(most);
    int cell = Math.max(1, Math.min(4, (page.width() - MARGIN) / plot.columns().size()));
    StringBuilder head = new StringBuilder(" ".repeat(MARGIN));
    for (int i = 0; i < plot.columns().size(); i++) {
      boolean shown = cell > 2 || i % 2 == 0;
      head.append(Plain.fit(shown ? plot.columns().get(i) : "", cell));
    }
    page.line(head.toString());
    for (int row = 0; row < plot.rows().size(); row++) {
      StringBuilder line = new StringBuilder(Plain.fit(Plain.safe(plot.rows().get(row)), MARGIN));
      for (double value : plot.cells().get(row)) {
        line.append(shades.of(value, Math.max(1, cell - (cell > 2 ? 1 : 0)), page.style()));
        line.append(cell > 2 ? " " : "");
      }
      page.line(line.toString());
    }
    page.line(" ".repeat(MARGIN) + shades.legend(plot.unit()));
  }
}
