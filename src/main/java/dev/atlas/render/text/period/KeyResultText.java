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

  private static final int ID = 7;
  private static final int TITLE = 33;
  private static final int VALUE = 18;
  private static final int BY = 13;
  private static final int STATE = 8;

  private KeyResultText() {}

  /**
   * Key results, a line each.
   *
   * @param near a date whose year goes without saying
   */
  public static void write(List<KeyResultRow> rows, LocalDate near, Page page) {
    page.heading(
        Plain.fit("Key results", ID + title(page)) + Plain.fit("value", value(page)) + "by");
    rows.forEach(row -> write(row, near, page));
  }

  private static void write(KeyResultRow row, LocalDate near, Page page) {
    Style style = page.style();
    String words = row.state().words();
    String state =
        switch (row.state()) {
          case MET, ON_CURVE -> style.good(words);
          case MET_LATE, MISSED, BEHIND -> style.warn(words);
          case NO_DATA -> style.faint(words);
        };
    page.line(
        "  "
            + Plain.fit(Plain.safe(row.id()), ID - 2)
            + Plain.fit(Plain.safe(row.title()), title(page) - 1)
            + " "
            + Plain.fit(PeriodWords.progress(row), value(page))
            + Plain.fit(Dates.near(row.deadline(), near), by(page))
            + state);
    String pace = PeriodWords.pace(row);
    if (!pace.isEmpty()) {
      page.line(style.faint("       " + pace));
    }
  }

  /** What a narrow page lacks: room between the columns goes first, then the ends of titles. */
  private static int lacking(Page page) {
    return Math.max(0, ID + TITLE + VALUE + BY + STATE - page.width());
  }

  private static int by(Page page) {
    return BY - Math.min(1, lacking(page));
  }

  private static int value(Page page) {
    return VALUE - Math.clamp(lacking(page) - 1, 0, 1);
  }

  private static int title(Page page) {
    return TITLE - Math.max(0, lacking(page) - 2);
  }
}
