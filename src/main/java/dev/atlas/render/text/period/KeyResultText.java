package dev.atlas.render.text.period;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.render.words.PeriodWords;
import dev.atlas.report.PeriodReport.KeyResultRow;
import java.time.LocalDate;
import java.util.List;

/** Key results for a terminal. */
public final class KeyResultText {

  private KeyResultText() {}

  /**
   * Key results, a line each.
   *
   * @param near a date whose year goes without saying
   */
  public static void write(List<KeyResultRow> rows, LocalDate near, Page page) {
    page.heading("Key results                             value             by");
    rows.forEach(row -> write(row, near, page));
  }

  private static void write(KeyResultRow row, LocalDate near, Page page) {
    Style style = page.style();
    String words = PeriodWords.state(row);
    String state =
        row.value() == null
            ? style.faint(words)
            : row.onTrack() ? style.good(words) : style.warn(words);
    page.line(
        "  "
            + Plain.fit(Plain.safe(row.id()), 5)
            + Plain.fit(Plain.safe(row.title()), 33)
            + Plain.fit(PeriodWords.progress(row), 18)
            + Plain.fit(Dates.near(row.deadline(), near), 13)
            + state);
    String pace = PeriodWords.pace(row);
    if (!pace.isEmpty()) {
      page.line(style.faint("       " + pace));
    }
  }
}
