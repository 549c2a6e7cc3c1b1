package dev.atlas.planner.select;

import dev.atlas.learner.StudyLog;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Recalls of the last 30 days by category, to tell the weak areas: a ring of days.
 *
 * <p>The rule is that of {@link dev.atlas.learner.Strengths}, on a state that moves day by day.
 */
final class RecallWindow {

  /** Days that are looked at, the last one included. */
  static final int DAYS = 30;

  private static final int ENOUGH = 10;
  private static final double MARGIN = 0.10;

  private final int categories;

  /** By day of the ring and category. */
  private final int[] recalls;

  private final int[] remembered;
  private int day;

  RecallWindow(int categories) {
    this.categories = categories;
    this.recalls = new int[DAYS * categories];
    this.remembered = new int[DAYS * categories];
  }

  void copyFrom(RecallWindow other) {
    System.arraycopy(other.recalls, 0, recalls, 0, recalls.length);
    System.arraycopy(other.remembered, 0, remembered, 0, remembered.length);
    day = other.day;
  }

  /** Takes in the recalls of a learner up to a study day. */
  void fill(PlanTable table, StudyLog log, LocalDate date) {
    moveTo((int) date.toEpochDay());
    for (LocalDate each = date.minusDays(DAYS - 1L); !each.isAfter(date); each = each.plusDays(1)) {
      int epochDay = (int) each.toEpochDay();
      log.recalls(
          each,
          each,
          table.catalog(),
          (_, diagram, grade, _, _, _) -> {
            if (diagram >= 0) {
              add(epochDay, table.category[diagram], grade);
            }
          });
    }
  }

  /** Makes a day the last of the window; days run forwards. */
  void moveTo(int epochDay) {
    int from = Math.max(day + 1, epochDay - DAYS + 1);
    for (int each = from; each <= epochDay; each++) {
      int slot = Math.floorMod(each, DAYS) * categories;
      Arrays.fill(recalls, slot, slot + categories, 0);
      Arrays.fill(remembered, slot, slot + categories, 0);
    }
    day = epochDay;
  }

  /** Counts a recall of a day within the window; others are passed over. */
  void add(int epochDay, int category, Grade grade) {
    if (epochDay <= day && epochDay > day - DAYS) {
      int slot = Math.floorMod(epochDay, DAYS) * categories + category;
      recalls[slot]++;
      remembered[slot] += grade.remembered() ? 1 : 0;
    }
  }

  /** Marks the categories ten points under the learner's own rate. */
  void weak(boolean[] marks) {
    int all = 0;
    int allRemembered = 0;
    for (int slot = 0; slot < recalls.length; slot++) {
      all += recalls[slot];
      allRemembered += remembered[slot];
    }
    double own = (double) allRemembered / all;
    for (int c = 0; c < categories; c++) {
      int count = 0;
      int good = 0;
      for (int slot = c; slot < recalls.length; slot += categories) {
        count += recalls[slot];
        good += remembered[slot];
      }
      marks[c] = count >= ENOUGH && (double) good / count <= own - MARGIN;
    }
  }
}
