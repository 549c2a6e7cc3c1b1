package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.learner.DayChoices;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.PlanTable;
import dev.atlas.planner.tempo.Tempo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The one way from a learner's plan to its table: the day and the forecast take the same. */
public final class PlanTables {

  private PlanTables() {}

  /**
   * The table of a plan, without the categories and groups that the learner dropped, and with the
   * path that the learner follows ahead of all.
   *
   * @param tempo the learner's own minutes
   */
  public static PlanTable of(Catalog catalog, PlanCalendar calendar, Tempo tempo) {
    return of(catalog, calendar.curriculum(), calendar.days(), tempo);
  }

  /** The table of a curriculum, without the categories and groups that the learner dropped. */
  static PlanTable of(Catalog catalog, Curriculum curriculum, DayChoices days, Tempo tempo) {
    return new PlanTable(
        catalog,
        curriculum,
        days.dropped().isEmpty() ? _ -> true : held(catalog, days),
        diagram -> !days.dropped(diagram),
        tempo::studyMinutes,
        tempo::recallShare,
        new PathAhead(catalog, curriculum, days).diagrams());
  }

  /**
   * What a plan holds without some categories and groups. What a remaining diagram requires, itself
   * or through others, remains too: the set that is dropped is closed.
   */
  private static Predicate<Diagram> held(Catalog catalog, DayChoices days) {
    Set<String> kept = new HashSet<>();
    Deque<Diagram> open = new ArrayDeque<>();
    for (Diagram diagram : catalog.diagrams()) {
      if (!days.dropped(diagram) && !diagram.retired() && kept.add(diagram.id())) {
        open.add(diagram);
      }
    }
    while (!open.isEmpty()) {
      for (String id : open.remove().requires()) {
        Diagram required = catalog.find(id);
        if (required != null && kept.add(id)) {
          open.add(required);
        }
      }
    }
    return diagram -> kept.contains(diagram.id());
  }
}
