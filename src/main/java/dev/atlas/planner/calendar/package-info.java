/** The curriculum in time: weeks, budgets, pace and streak. */
@NullMarked
package dev.atlas.planner.calendar;

import org.jspecify.annotations.NullMarked;
