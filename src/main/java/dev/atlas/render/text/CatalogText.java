package dev.atlas.render.text;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.JournalReport;
import dev.atlas.report.ListReport;
import java.util.List;

/** Lists of the catalog and findings in it, for a terminal. */
final class CatalogText {

  private static final int STATE = 10;

  /** Columns that a title gets at least. */
  private static final int TITLE = 20;

  private CatalogText() {}

  static void write(ListReport list, Page page) {
    int longest = list.items().stream().mapToInt(row -> row.id().length()).max().orElse(0);
    int idColumns = Math.min(longest + 2, page.width() - STATE - TITLE);
    for (ListReport.Row row : list.items()) {
      page.line(
          page.style().faint(Plain.fit(row.held() == null ? row.state() : "held", STATE))
              + Plain.fit(Plain.safe(row.id()), idColumns - 2)
              + "  "
              + Plain.fit(Plain.safe(row.title()), page.width() - STATE - idColumns));
    }
    page.line(
        page.style()
            .faint(
                list.items().size() == list.of()
                    ? Plain.count(list.of(), "diagram", "diagrams")
                    : list.items().size() + " of " + list.of() + " diagrams"));
  }

  static void write(JournalReport.CatalogCheck check, Page page) {
    findings(check.problems(), page);
    page.line(
        check.problems().isEmpty()
            ? page.style()
                .good(Plain.count(check.diagrams(), "diagram", "diagrams") + ", no problem.")
            : page.style()
                .warn(Plain.count(check.problems().size(), "problem", "problems") + " found."));
  }

  /** Problems, each at its place. */
  static void findings(List<JournalReport.Finding> problems, Page page) {
    for (JournalReport.Finding finding : problems) {
      String place = finding.file() + ":" + finding.line() + ":" + finding.column() + ":";
      page.located(Plain.safe(place), Plain.safe(finding.message() + "; " + finding.advice()));
    }
  }
}
