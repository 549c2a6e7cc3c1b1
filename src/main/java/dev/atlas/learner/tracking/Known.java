package dev.atlas.learner.tracking;

import dev.atlas.journal.EventId;
import dev.atlas.memory.Grade;
import java.time.LocalDate;

/**
 * A diagram that the learner could draw before it was ever logged. It is the first entry of the
 * diagram's history, though no review.
 *
 * @param event id of the event that said so
 * @param day its study day
 * @param second its instant, in seconds of the epoch
 * @param grade how well
 */
public record Known(EventId event, LocalDate day, long second, Grade grade) {}
