package dev.atlas.render.text.plot;

import dev.atlas.render.text.page.Style;
import java.util.List;

/**
 * Values as shades, from nothing to the most.
 *
 * @param most the greatest value
 */
record Shades(double most) {

  private static final List<String> GLYPHS = List.of("·", "░", "▒", "▓", "█");

  /** The character of a value, so many times. */
  String of(double value, int times, Style style) {
    int level = level(value);
    String glyphs = GLYPHS.get(level).repeat(times);
    return level == 0 ? style.faint(glyphs) : style.accent(glyphs);
  }

  private int level(double value) {
    return value <= 0 || most <= 0
        ? 0
        : (int) Math.min(GLYPHS.size() - 1.0, Math.ceil(value / most * (GLYPHS.size() - 1)));
  }

  /** What the shades mean. */
  String legend(String unit) {
    StringBuilder legend = new StringBuilder("· none");
    for (int level = 1; most > 0 && level < GLYPHS.size(); level++) {
      long bound = Math.round(most * level / (GLYPHS.size() - 1));
      legend.append("  ").append(GLYPHS.get(level)).append(" to ").append(bound);
    }
    return legend.append(' ').append(unit).toString();
  }
}
