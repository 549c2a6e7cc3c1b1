package dev.atlas.learner.tracking;

import java.time.LocalDate;

/**
 * A mock interview that was held.
 *
 * @param day study day
 * @param minutes it took
 * @param average of the five scores, 1 to 5
 */
public record HeldInterview(LocalDate day, int minutes, double average) {}
