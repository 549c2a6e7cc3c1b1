package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.plot.Plot;
import java.util.Locale;

/** Bars from left to right, each with its number. */
final class BarsText {

  private static final int MOST = 60;

  private BarsText() {}

  static void write(Plot.Bars plot, Page page) {
    double most = plot.bars().stream().mapToDouble(Plot.Bar::value).max().orElse(0);
    int label = Columns.of(plot.axis());
    for (Plot.Bar bar : plot.bars()) {
      label = Math.max(label, Columns.of(Plain.safe(bar.label())));
    }
    int room = Math.min(MOST, page.width() - label - 10);
    page.line(page.style().faint(Plain.fit(plot.axis(), label) + "  " + plot.unit()));
    for (Plot.Bar bar : plot.bars()) {
      int length = most == 0 ? 0 : (int) Math.round(room * bar.value() / most);
      boolean sliver = length == 0 && bar.value() > 0;
      page.line(
          Plain.fit(Plain.safe(bar.label()), label)
              + "  "
              + page.style().accent(sliver ? "▏" : "█".repeat(length))
              + (length > 0 || sliver ? " " : "")
              + String.format(Locale.ROOT, "%.0f", bar.value()));
    }
  }
}
