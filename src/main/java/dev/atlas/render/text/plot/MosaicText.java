package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.plot.Plot;

/** Every diagram as one character, groups apart, category by category. */
final class MosaicText {

  private static final double FADING = 0.7;
  private static final double FAIR = 0.85;
  private static final double FRESH = 0.95;

  private MosaicText() {}

  static void write(Plot.Mosaic plot, Page page) {
    for (Plot.Field field : plot.fields()) {
      page.line(Plain.safe(field.title()));
      StringBuilder line = new StringBuilder("  ");
      int used = 2;
      for (Plot.Patch patch : field.patches()) {
        if (used + patch.tiles().size() > page.width() && used > 2) {
          page.line(line.toString());
          line = new StringBuilder("  ");
          used = 2;
        }
        for (Plot.Tile tile : patch.tiles()) {
          line.append(glyph(tile, page.style()));
        }
        line.append(' ');
        used += patch.tiles().size() + 1;
      }
      page.line(line.toString());
    }
    page.line("· new  ░ under 70 %  ▒ under 85 %  ▓ under 95 %  █ 95 % or more");
  }

  private static String glyph(Plot.Tile tile, Style style) {
    Double recall = tile.retrievability();
    if (recall == null) {
      return style.faint("·");
    }
    return style.accent(recall < FADING ? "░" : recall < FAIR ? "▒" : recall < FRESH ? "▓" : "█");
  }
}
