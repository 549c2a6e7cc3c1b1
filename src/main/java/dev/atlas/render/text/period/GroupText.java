package dev.atlas.render.text.period;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.GroupWords;
import dev.atlas.report.PeriodReport;
import java.util.List;

/** Several learners side by side on a terminal. */
public final class GroupText {

  private static final int NAME = 17;
  private static final int LEAST = 10;
  private static final int ENOUGH = 24;

  private GroupText() {}

  /** Writes the report. */
  public static void write(PeriodReport.Group group, Page page) {
    int learners = group.members().size();
    List<GroupWords.Row> rows = GroupWords.rows(group);
    int column =
        Math.max(LEAST, Math.min(Math.max(ENOUGH, widest(rows)), (page.width() - NAME) / learners));
    page.line(page.style().strong(GroupWords.title(group)));
    page.blank();
    StringBuilder head = new StringBuilder(" ".repeat(NAME));
    group.members().forEach(each -> head.append(cell(each.name(), column)));
    page.line(page.style().strong(head.toString().stripTrailing()));
    for (GroupWords.Row row : rows) {
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

  private static int widest(List<GroupWords.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.values().stream())
        .mapToInt(value -> value.length() + 1)
        .max()
        .orElse(0);
  }

  private static String cell(String value, int column) {
    return Plain.fit(Plain.safe(value), column - 1) + " ";
  }
}
