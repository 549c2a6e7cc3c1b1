package dev.atlas.report.build;

import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.journal.SelfReport;
import dev.atlas.report.JournalReport;
import dev.atlas.report.build.rows.SelfReportWords;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds the list of events. */
public final class HistoryBuilder {

  private HistoryBuilder() {}

  /**
   * The events that a condition selects, in the order of time.
   *
   * @param limit how many to keep, the latest
   */
  public static JournalReport.History build(Journal journal, Predicate<Event> which, int limit) {
    Set<EventId> effective = new HashSet<>();
    journal.effective().forEach(event -> effective.add(event.id()));
    List<JournalReport.Row> rows =
        journal.recorded().stream()
            .filter(which)
            .sorted(Event.ORDER)
            .map(event -> row(event, !effective.contains(event.id())))
            .toList();
    int omitted = Math.max(0, rows.size() - limit);
    return new JournalReport.History(rows.subList(omitted, rows.size()), omitted);
  }

  /** One event as a row. */
  public static JournalReport.Row row(Event event, boolean undone) {
    boolean retraction = event.fact() instanceof Fact.Retraction;
    return new JournalReport.Row(
        event.id().toString(),
        event.at(),
        event.device(),
        event.fact().type(),
        diagram(event.fact()),
        detail(event.fact()),
        note(event.fact()),
        undone && !retraction);
  }

  /** The diagram that an event is about; null without one. */
  public static @Nullable String diagram(Fact fact) {
    return switch (fact) {
      case Fact.Review review -> review.diagram();
      case Fact.Hold hold -> hold.diagram();
      case SelfReport.Mistake mistake -> mistake.diagram();
      case SelfReport.Depth depth -> depth.diagram();
      case SelfReport.Note note -> note.diagram();
      default -> null;
    };
  }

  private static @Nullable String note(Fact fact) {
    return switch (fact) {
      case Fact.Review review -> review.note();
      case Fact.Practice practice -> practice.note();
      case SelfReport.Morning morning -> morning.note();
      case SelfReport.ExamScore score -> score.note();
      case SelfReport.Interview interview -> interview.note();
      case SelfReport.Note own -> own.text();
      default -> null;
    };
  }

  private static String detail(Fact fact) {
    return switch (fact) {
      case Fact.Review review -> review.grade().word() + measures(review);
      case Fact.PlanStart start ->
          "start "
              + start.pathway()
              + " on "
              + start.date()
              + (start.hours() == null ? "" : ", " + number(start.hours()) + " h a week");
      case Fact.PhaseOpen open -> "open phase " + open.phase();
      case Fact.Practice practice -> practice.item() + time(practice.seconds());
      case Fact.Know know ->
          know.diagrams().size() == 1
              ? know.diagrams().getFirst() + " " + know.grade().word()
              : know.diagrams().size() + " diagrams " + know.grade().word();
      case Fact.Hold hold ->
          hold.kind().word() + (hold.until() == null ? "" : " until " + hold.until());
      case SelfReport report -> SelfReportWords.of(report);
      case Fact.PathStart start -> "start " + start.path();
      case Fact.PathStop stop -> "stop " + stop.path();
      case Fact.Setting setting -> setting.key() + " = " + setting.value();
      case Fact.Fit fit -> fit.model() + (fit.adopted() ? " fitted" : " fitted, not adopted");
      case Fact.Retraction retraction ->
          retraction.ids().size() == 1
              ? "takes back one event"
              : "takes back " + retraction.ids().size() + " events";
      case Fact.Away away -> away.from() + ".." + away.to();
      case Fact.EasyDay easy -> easy.date().toString();
      case Fact.EasyWeekday easy ->
          "every " + easy.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case Fact.Recovery recovery ->
          (recovery.how() == null ? "" : recovery.how() + " ") + "from " + recovery.from();
      case Fact.Adjustment adjustment ->
          adjustment.dropped().isEmpty()
              ? "drops nothing"
              : "drops " + String.join(", ", adjustment.dropped());
      case Fact.Forecast forecast ->
          "half of "
              + forecast.futures()
              + " futures finish "
              + (forecast.finish().p50() == null ? "never" : "by " + forecast.finish().p50());
      case Fact.Quarantine quarantine ->
          quarantine.lines().size() == 1
              ? "sets one broken line aside"
              : "sets " + quarantine.lines().size() + " broken lines aside";
      case Fact.Unknown _ -> "unknown to this version";
    };
  }

  private static String measures(Fact.Review review) {
    String accuracy = review.accuracy() == null ? "" : " (" + number(review.accuracy()) + " %)";
    return accuracy + time(review.seconds());
  }

  private static String time(@Nullable Integer seconds) {
    if (seconds == null) {
      return "";
    }
    return seconds % 60 == 0
        ? " in " + seconds / 60 + "m"
        : String.format(Locale.ROOT, " in %dm%02ds", seconds / 60, seconds % 60);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
