package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;

/**
 * Everything a day's queue is a function of.
 *
 * @param catalog all diagrams
 * @param calendar the curriculum in time, with the learner's settings
 * @param learner the state at the start of the day
 * @param date the study day
 */
record PlanContext(Catalog catalog, PlanCalendar calendar, LearnerState learner, LocalDate date) {}
