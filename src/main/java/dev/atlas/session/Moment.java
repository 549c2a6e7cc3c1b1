package dev.atlas.session;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When something is done in a session.
 *
 * @param at the time of day, which may jump
 * @param day its study day
 * @param millis reading of a clock that only runs forwards, and not while the machine sleeps
 */
public record Moment(OffsetDateTime at, LocalDate day, long millis) {}
