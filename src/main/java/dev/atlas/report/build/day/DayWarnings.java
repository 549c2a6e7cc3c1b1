package dev.atlas.report.build.day;

import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.EnergyWindow;
import dev.atlas.report.TodayReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What a day's rows exceed.
 *
 * @param rows of the day
 */
record DayWarnings(List<TodayReport.Item> rows) {

  /** The healthy limits that are exceeded: they warn and bind nothing. */
  List<String> healthy(Limits limits) {
    List<String> warnings = new ArrayList<>();
    if (minutes() > limits.totalMinutes()) {
      warnings.add(minutes() + " minutes of study; " + limits.totalMinutes() + " are healthy");
    }
    if (deep() > limits.focusMinutes()) {
      warnings.add(deep() + " minutes of deep focus; " + limits.focusMinutes() + " are healthy");
    }
    if (count("review") > limits.reviewsPerDay()) {
      warnings.add(count("review") + " reviews; " + limits.reviewsPerDay() + " are healthy");
    }
    if (count("new") > limits.newPerDay()) {
      warnings.add(count("new") + " new diagrams; " + limits.newPerDay() + " are healthy");
    }
    return warnings;
  }

  /** The plan's own bounds that are exceeded. */
  List<String> beyond(Budget plan) {
    List<String> beyond = new ArrayList<>();
    if (minutes() > plan.minutes()) {
      beyond.add(minutes() + " minutes of study; the plan has " + plan.minutes());
    }
    if (count("review") > plan.reviewCap()) {
      beyond.add(count("review") + " reviews; the plan's cap is " + plan.reviewCap());
    }
    if (count("new") > plan.newCap()) {
      beyond.add(count("new") + " new diagrams; the plan's cap is " + plan.newCap());
    }
    return beyond;
  }

  private int minutes() {
    return rows.stream().mapToInt(TodayReport.Item::minutes).sum();
  }

  private int deep() {
    return rows.stream()
        .filter(row -> row.window().equals(EnergyWindow.DEEP.title()))
        .mapToInt(TodayReport.Item::minutes)
        .sum();
  }

  private long count(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).count();
  }
}
