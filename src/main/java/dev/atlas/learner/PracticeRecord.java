package dev.atlas.learner;

import dev.atlas.journal.EventId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the diagrams as the fold sees it.
 *
 * @param event id of its event
 * @param day study day
 * @param at when it happened
 * @param item id of the reading or of the step of a path
 * @param seconds time spent, where given
 * @param note the learner's words, where given
 */
public record PracticeRecord(
    EventId event,
    LocalDate day,
    OffsetDateTime at,
    String item,
    @Nullable Integer seconds,
    @Nullable String note) {}
