/**
 * What a day takes, on numbers alone: diagrams are indices into a {@link PlanTable}, memory is a
 * {@link Deck} of arrays, a day is a {@link DayFrame}. The real day and the simulated one run
 * through the same {@link DaySelection}.
 */
@NullMarked
package dev.atlas.planner.select;

import org.jspecify.annotations.NullMarked;
