package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.compiled.CompiledCatalog;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A journal that grows day by day: some learner with habits that a seed decides. */
public final class SomeLearner {

  /** The first day of every plan here: a Monday. */
  public static final LocalDate START = LocalDate.of(2026, 1, 5);

  private final CompiledCatalog files = CatalogStore.bundled();
  private final List<Event> events = new ArrayList<>();
  private final Random random;

  /** A learner who has just started a plan. */
  public SomeLearner(long seed, String pathway) {
    random = new Random(seed);
    add(START, new Fact.PlanStart(pathway, START, null));
  }

  /** Changes a setting on the first day. */
  public SomeLearner with(String key, String value) {
    add(START, new Fact.Setting(key, value));
    return this;
  }

  /** All diagrams. */
  public Catalog catalog() {
    return files.catalog();
  }

  /** The plan's data. */
  public Curriculum curriculum() {
    return files.curriculum();
  }

  /** The journal so far. */
  public Journal journal() {
    return new Journal(events);
  }

  /** The state so far. */
  public LearnerState state() {
    return JournalFold.now(journal(), catalog(), curriculum());
  }

  /** The plan in time. */
  public PlanCalendar calendar() {
    return new PlanCalendar(curriculum(), state().settings(), START);
  }

  /** The queue of a day. */
  public DayPlan plan(LocalDate day) {
    return DayPlanner.plan(catalog(), calendar(), state(), day);
  }

  /** Does most of a queue, and remembers most of it. */
  public void study(DayPlan plan) {
    for (QueueItem item : plan.items()) {
      if (random.nextInt(12) > 0) {
        int grade = random.nextInt(5) == 0 ? 1 : 2 + random.nextInt(3);
        add(plan.date(), new Fact.Review(item.diagram().id(), Grade.of(grade), null, null, null));
      }
    }
  }

  /** Lives a number of days, now and then without any study. */
  public SomeLearner live(int days) {
    for (int day = 0; day < days; day++) {
      if (random.nextInt(8) > 0) {
        study(plan(START.plusDays(day)));
      }
    }
    return this;
  }

  private void add(LocalDate day, Fact fact) {
    OffsetDateTime at = day.atTime(10, 0).atOffset(ZoneOffset.UTC);
    EventId previous = events.isEmpty() ? null : events.getLast().id();
    EventId id = EventId.next(previous, at.toInstant(), "test", "" + events.size());
    events.add(new Event(id, at, "test", null, fact));
  }
}
