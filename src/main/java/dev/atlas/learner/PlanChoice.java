package dev.atlas.learner;

import java.time.LocalDate;

/**
 * The plan that is followed.
 *
 * @param start its first study day
 * @param chosen whether the learner started it; otherwise it began with the first event
 */
public record PlanChoice(LocalDate start, boolean chosen) {}
