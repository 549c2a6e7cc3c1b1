package dev.atlas.render.markdown;

import static dev.atlas.render.markdown.MarkdownOut.safe;

import dev.atlas.render.words.GroupWords;
import dev.atlas.report.PeriodReport;
import java.util.ArrayList;
import java.util.List;

/** Several learners side by side for notes. */
final class GroupMarkdown {

  private GroupMarkdown() {}

  static void write(PeriodReport.Group group, MarkdownOut out) {
    out.heading(1, safe(GroupWords.title(group)));
    List<String> head = new ArrayList<>(List.of(""));
    group.members().forEach(each -> head.add(" " + safe(each.name())));
    out.table(
        head,
        GroupWords.rows(group).stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(List.of(row.name().strip()));
                  row.values().forEach(value -> cells.add(safe(value)));
                  return cells;
                })
            .toList());
    group
        .members()
        .forEach(each -> out.item(safe(each.name()) + ": " + safe(each.report().verdict())));
  }
}
