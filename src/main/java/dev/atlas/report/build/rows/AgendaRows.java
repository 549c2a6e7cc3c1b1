package dev.atlas.report.build.rows;

import dev.atlas.journal.EventIds;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.calendar.EnergyWindow;
import dev.atlas.report.TodayReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a day holds beside diagrams and readings, as rows of the day's queue. */
public final class AgendaRows {

  private static final Set<String> KINDS = Set.of("exam", "interview", "revisit");

  private AgendaRows() {}

  /**
   * The rows, what is done ticked off; who puts them behind others numbers them.
   *
   * @param now what was said by now
   * @param done ids of diagrams and practice that were done today
   */
  public static List<TodayReport.Item> of(
      List<AgendaItem> agenda, Tracking now, Set<String> done, LocalDate today) {
    List<TodayReport.Item> rows = new ArrayList<>();
    for (AgendaItem item : agenda) {
      String kind = item.kind().name().toLowerCase(Locale.ROOT);
      rows.add(
          new TodayReport.Item(
              rows.size() + 1,
              kind,
              block(item.kind()),
              EnergyWindow.INTEGRATION.title(),
              id(item),
              item.title(),
              kind,
              kind,
              item.minutes(),
              item.minutes(),
              item.reason(),
              done(item, now, done, today),
              item.due(),
              null,
              null,
              0));
    }
    return rows;
  }

  private static String block(AgendaItem.Kind kind) {
    return switch (kind) {
      case EXAM -> "Exam";
      case INTERVIEW -> "Interview";
      case REVISIT -> "Errors";
      case MAINTENANCE -> "Maintenance";
    };
  }

  private static String id(AgendaItem item) {
    return switch (item.kind()) {
      case EXAM, INTERVIEW, MAINTENANCE -> item.id();
      case REVISIT -> EventIds.shortened(item.id());
    };
  }

  private static boolean done(AgendaItem item, Tracking now, Set<String> done, LocalDate today) {
    return switch (item.kind()) {
      case EXAM ->
          now.attempts().stream()
              .flatMap(
                  attempt ->
                      attempt.results().entrySet().stream()
                          .filter(result -> result.getValue().day().equals(today))
                          .map(result -> attempt.paper() + "/" + result.getKey()))
              .anyMatch(item.id()::equals);
      case INTERVIEW -> now.heldInterviews().stream().anyMatch(each -> each.day().equals(today));
      case REVISIT -> now.revisited(item.id(), today);
      case MAINTENANCE -> done.contains(item.id());
    };
  }

  /** Minutes of the rows that are ticked off and that no review accounts for. */
  public static int doneMinutes(List<TodayReport.Item> items) {
    return items.stream()
        .filter(item -> item.done() && KINDS.contains(item.kind()))
        .mapToInt(TodayReport.Item::minutes)
        .sum();
  }
}
