package dev.atlas.render.text.period;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.GroupWords;
import dev.atlas.report.PeriodReport;

/** Several learners side by side on a terminal. */
public final class GroupText {

  private static final int NAME = 17;
  private static final int LEAST = 10;
  private static final int MOST = 24;

  private GroupText() {}

  /** Writes the report. */
  public static void write(PeriodReport.Group group, Page page) {
    int learners = group.members().size();
    int column = Math.max(LEAST, Math.min(MOST, (page.width() - NAME) / learners));
    page.line(page.style().strong(GroupWords.title(group)));
    page.blank();
    StringBuilder head = new StringBuilder(" ".repeat(NAME));
    group.members().forEach(each -> head.append(cell(each.name(), column)));
    page.line(page.style().strong(head.toString().stripTrailing()));
    for (GroupWords.Row row : GroupWords.rows(group)) {
      StringBuilder line = new StringBuilder(Plain.fit(row.name(), NAME));
      row.values().forEach(value -> line.append(cell(value, column)));
      page.line(line.toString());
    }
    page.blank();
    group
        .members()
        .forEach(
            each ->
                page.line(Plain.safe(each.name()) + ": " + Plain.safe(each.report().verdict())));
  }

  private static String cell(String value, int column) {
    return Plain.fit(Plain.safe(value), column - 1) + " ";
  }
}
