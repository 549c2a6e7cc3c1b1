package dev.atlas.learner.tracking;

import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What the learner said, and when.
 *
 * @param event id of its event
 * @param day study day
 * @param at when it was said
 * @param fact what was said
 */
public record Dated<F extends SelfReport>(
    EventId event, LocalDate day, OffsetDateTime at, F fact) {}
