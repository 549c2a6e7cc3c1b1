package dev.atlas.render.words;

import dev.atlas.render.text.page.Plain;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a study group's report. */
public final class GroupWords {

  private static final String NONE = "-";

  private GroupWords() {}

  /** A measure with the value of each member. */
  public record Row(String name, List<String> values) {}

  /** The period that all report on, or the days from the first of any to the last of any. */
  public static String title(PeriodReport.Group group) {
    List<PeriodReport> reports = group.members().stream().map(Member::report).toList();
    PeriodReport first = reports.getFirst();
    LocalDate from = Collections.min(reports.stream().map(PeriodReport::from).toList());
    LocalDate to = Collections.max(reports.stream().map(PeriodReport::to).toList());
    return "Study group · " + PeriodWords.title(first.period(), from, to);
  }

  /** What is told of everybody. */
  public static List<Row> rows(PeriodReport.Group group) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("Study", group, each -> Plain.minutes(each.activity().studyMinutes())));
    rows.add(row("  of planned", group, each -> Plain.minutes(each.activity().plannedMinutes())));
    rows.add(row("Study days", group, each -> "" + each.activity().days()));
    rows.add(row("New diagrams", group, each -> "" + each.activity().newDiagrams()));
    rows.add(row("Completed", group, each -> "" + each.activity().completed()));
    rows.add(row("Recalls", group, each -> "" + each.activity().reviews()));
    rows.add(row("True retention", group, each -> share(each.activity().retention().all())));
    rows.add(row("Errors logged", group, each -> "" + each.activity().errorsMade()));
    rows.add(row("Knowledge", group, each -> share(each.standing().meanRetrievability())));
    rows.add(row("Complete so far", group, each -> "" + each.standing().completed().count()));
    rows.add(row("Streak", group, each -> Plain.count(each.standing().streak(), "day", "days")));
    rows.add(row("Behind", group, GroupWords::behind));
    rows.add(row("Weak", group, each -> areas(each.weakAreas())));
    rows.add(row("Strong", group, each -> areas(each.strongAreas())));
    return rows;
  }

  private static Row row(
      String name, PeriodReport.Group group, Function<PeriodReport, String> value) {
    return new Row(name, group.members().stream().map(Member::report).map(value).toList());
  }

  private static String share(@Nullable Double share) {
    return share == null ? NONE : Plain.percent(share);
  }

  private static String behind(PeriodReport report) {
    String behind =
        report.keyResults().stream()
            .filter(row -> row.value() != null && !row.onTrack())
            .map(PeriodReport.KeyResultRow::id)
            .collect(Collectors.joining(", "));
    return behind.isEmpty() ? "nothing" : behind;
  }

  private static String areas(List<PeriodReport.Area> areas) {
    return areas.isEmpty()
        ? NONE
        : areas.stream().map(PeriodReport.Area::title).collect(Collectors.joining(", "));
  }
}
