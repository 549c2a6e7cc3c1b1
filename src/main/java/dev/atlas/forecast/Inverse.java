package dev.atlas.forecast;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Group;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.memory.Headway;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to finish by a date with given odds: the least weekly hours and, hours fixed, the
 * least to drop. Both searches halve their range, on the same luck at every step.
 *
 * @param hoursKept weekly hours of the plan with its change, at which something is dropped
 * @param hours weekly hours, in halves; null when the most that a week holds is not enough
 * @param dropped categories and groups to drop, first to last; null when nothing short of
 *     everything is enough; empty when the plan holds as it is
 * @param diagrams how many first studies that saves
 */
public record Inverse(
    double hoursKept, @Nullable Double hours, @Nullable List<String> dropped, int diagrams) {

  private static final int MOST_HALF_HOURS = 224;

  /**
   * Searches.
   *
   * @param by the date of the finish
   * @param odds share of futures that finish by then, 0 to 1
   */
  public static Inverse of(
      Outlook outlook,
      WhatIf change,
      LocalDate by,
      double odds,
      int futures,
      long seed,
      Headway headway) {
    List<String> order = order(outlook);
    int steps = halvings(MOST_HALF_HOURS + 1) + halvings(order.size() + 2);
    Search search = new Search(outlook, change, by, odds, futures, seed, headway.parts(steps));
    Double hours = search.hours();
    int count = search.toDrop(order);
    List<String> dropped = count > order.size() ? null : order.subList(0, count);
    int left = outlook.scenario(change).deck.plannedLeft();
    int saved = dropped == null ? 0 : search.saved(dropped);
    boolean everything = left > 0 && saved == left;
    return new Inverse(
        kept(outlook, change), hours, everything ? null : dropped, everything ? 0 : saved);
  }

  private static double kept(Outlook outlook, WhatIf change) {
    PlanCalendar calendar = outlook.scenario(change).calendar;
    return calendar.settings().weeklyHours(calendar.curriculum());
  }

  /** How often a range can be halved. */
  private static int halvings(int range) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(range - 1);
  }

  /** Stretch categories from the last, then companies and other targets group by group. */
  private static List<String> order(Outlook outlook) {
    Curriculum curriculum = outlook.calendar().curriculum();
    Set<String> target = curriculum.targetCategories();
    List<String> order = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    curriculum.phases().forEach(phase -> categories.addAll(phase.categories()));
    for (String category : categories.reversed()) {
      if (!target.contains(category)) {
        order.add(category);
      }
    }
    Set<String> groups = new LinkedHashSet<>();
    for (String category : categories.reversed()) {
      Category found = outlook.catalog().category(category);
      if (target.contains(category) && found != null) {
        groups.addAll(found.groups().reversed().stream().map(Group::id).toList());
      }
    }
    order.addAll(groups);
    return order;
  }

  private record Search(
      Outlook outlook,
      WhatIf change,
      LocalDate by,
      double odds,
      int futures,
      long seed,
      Supplier<Headway> steps) {

    private boolean holds(WhatIf tried) {
      Scenario scenario = outlook.scenario(tried);
      int last = (int) (by.toEpochDay() - scenario.from.toEpochDay());
      Outcomes outcomes = Simulator.run(scenario, futures, seed, last + 1, steps.get());
      int finished = 0;
      for (int day : outcomes.finish) {
        finished += day <= last ? 1 : 0;
      }
      return finished >= odds * futures;
    }

    @Nullable Double hours() {
      int low = 0;
      int high = MOST_HALF_HOURS + 1;
      while (high - low > 1) {
        int middle = (low + high) / 2;
        if (holds(change.with(SettingKey.HOURS, "" + middle / 2.0))) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high > MOST_HALF_HOURS ? null : Double.valueOf(high / 2.0);
    }

    /** How many of these must go; one more than there are when all of them are too few. */
    int toDrop(List<String> order) {
      int low = -1;
      int high = order.size() + 1;
      while (high - low > 1) {
        int middle = (low + high) / 2;
        if (holds(change.without(Set.copyOf(order.subList(0, middle))))) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high;
    }

    int saved(List<String> dropped) {
      return outlook.scenario(change).deck.plannedLeft()
          - outlook.scenario(change.without(Set.copyOf(dropped))).deck.plannedLeft();
    }
  }
}
