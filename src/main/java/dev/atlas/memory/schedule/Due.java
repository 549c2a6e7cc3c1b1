package dev.atlas.memory.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a diagram falls due.
 *
 * @param day the study day
 * @param at the instant within that day, for steps of hours; null for steps of days
 */
public record Due(LocalDate day, @Nullable Instant at) {}
