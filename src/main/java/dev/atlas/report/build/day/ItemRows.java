package dev.atlas.report.build.day;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.planner.QueueItem;
import dev.atlas.planner.calendar.Breaks;
import dev.atlas.planner.calendar.EnergyWindow;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The items of a day as rows, one behind another, with the breaks between them. */
final class ItemRows {

  private static final String READING = "reading";

  private final Situation situation;
  private final Set<String> done;
  private final @Nullable ToIntFunction<String> numbers;
  private final Breaks breaks;
  private final List<TodayReport.Item> rows = new ArrayList<>();

  /**
   * No rows yet.
   *
   * @param done ids of what was logged today
   * @param numbers the number under which an id can be logged, 0 for none; null to count from 1
   */
  ItemRows(Situation situation, Set<String> done, @Nullable ToIntFunction<String> numbers) {
    this.situation = situation;
    this.done = done;
    this.numbers = numbers;
    this.breaks = new Breaks(situation.curriculum().breaks());
  }

  List<TodayReport.Item> rows() {
    return rows;
  }

  private int number(String id) {
    return numbers == null ? rows.size() + 1 : numbers.applyAsInt(id);
  }

  void add(QueueItem item) {
    add(item, done.contains(item.diagram().id()));
  }

  void add(QueueItem item, boolean isDone) {
    Diagram diagram = item.diagram();
    boolean review = item.kind() == QueueItem.Kind.REVIEW;
    rows.add(
        new TodayReport.Item(
            number(diagram.id()),
            item.kind().name().toLowerCase(Locale.ROOT),
            review ? "Recall" : "New",
            (review ? EnergyWindow.REVIEW : EnergyWindow.DEEP).title(),
            diagram.id(),
            diagram.title(),
            diagram.category(),
            diagram.group(),
            item.minutes(),
            item.nominalMinutes(),
            item.reason(),
            isDone,
            item.due(),
            review ? item.overdueDays() : null,
            item.retrievability(),
            breaks.before(item.breakBefore(), item.minutes())));
  }

  void add(Reading reading) {
    String group = reading.id().substring(0, reading.id().indexOf('/'));
    rows.add(
        new TodayReport.Item(
            number(reading.id()),
            READING,
            "Reading",
            EnergyWindow.INTEGRATION.title(),
            reading.id(),
            reading.title(),
            READING,
            group,
            reading.minutes(),
            reading.minutes(),
            reason(reading),
            done.contains(reading.id()),
            null,
            null,
            null,
            breaks.before(0, reading.minutes())));
  }

  /** Adds a row behind the others. */
  void add(TodayReport.Item row) {
    rows.add(row.at(number(row.id()), breaks.before(row.breakBefore(), row.minutes())));
  }

  private String reason(Reading reading) {
    PathStep whole = situation.curriculum().material().item(reading.id());
    String week = "reading of week " + reading.week() + " of " + situation.curriculum().weeks();
    return whole == null || whole.minutes() == reading.minutes()
        ? week
        : week + ", a part of its " + whole.minutes() + " minutes";
  }

  /** The energy windows that rows fill, by kind, in the order in which a day meets them. */
  static List<TodayReport.Window> windows(List<TodayReport.Item> rows) {
    List<TodayReport.Window> windows = new ArrayList<>();
    for (EnergyWindow each :
        List.of(
            EnergyWindow.REVIEW, EnergyWindow.DEEP, EnergyWindow.INTEGRATION, EnergyWindow.BUILD)) {
      int minutes =
          rows.stream()
              .filter(row -> row.window().equals(each.title()))
              .mapToInt(TodayReport.Item::minutes)
              .sum();
      each.lengths(minutes)
          .forEach(length -> windows.add(new TodayReport.Window(each.title(), length)));
    }
    return windows;
  }
}
