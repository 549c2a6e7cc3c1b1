package dev.atlas.render.text.period;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.BehindWords;
import java.util.List;

/** Signs of falling behind for a terminal, each with the command that helps. */
public final class WarningText {

  private WarningText() {}

  /** Writes the warnings. */
  public static void write(List<BehindWords.Warning> warnings, Page page) {
    for (BehindWords.Warning warning : warnings) {
      warning.signs().forEach(sign -> page.line(page.style().warn("! " + Plain.safe(sign))));
      page.line("  " + warning.offer() + ": " + page.style().accent(warning.command()));
    }
  }
}
