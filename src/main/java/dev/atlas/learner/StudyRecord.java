package dev.atlas.learner;

import dev.atlas.journal.EventId;
import dev.atlas.memory.Grade;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One review as the fold sees it.
 *
 * @param event id of its event
 * @param day study day
 * @param at when it happened
 * @param diagram current id of the diagram
 * @param grade how it went
 * @param accuracy percent, where given
 * @param seconds time spent, where given
 * @param note the learner's words, where given
 * @param study whether it is the diagram's first review
 * @param firstOfDay whether it is the diagram's first recall of its study day, and no study
 * @param mature whether the diagram's stability was that of maturity before
 * @param ahead whether its time had not come; told of the latest days only
 */
public record StudyRecord(
    EventId event,
    LocalDate day,
    OffsetDateTime at,
    String diagram,
    Grade grade,
    @Nullable Double accuracy,
    @Nullable Integer seconds,
    @Nullable String note,
    boolean study,
    boolean firstOfDay,
    boolean mature,
    boolean ahead) {

  /** Whether it recalls a diagram studied before. */
  public boolean recall() {
    return !study;
  }

  /** The same review in another place of its diagram's history. */
  public StudyRecord playing(
      boolean asStudy, boolean asFirstOfDay, boolean asMature, boolean asAhead) {
    return new StudyRecord(
        event,
        day,
        at,
        diagram,
        grade,
        accuracy,
        seconds,
        note,
        asStudy,
        asFirstOfDay,
        asMature,
        asAhead);
  }
}
