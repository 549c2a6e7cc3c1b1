package dev.atlas.learner.fold;

import dev.atlas.catalog.Catalog;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A journal folded up to some event, with what it takes to go on from there: the checkpoint.
 *
 * @param state what the events add up to
 * @param adopted parameters that were adopted last, or null
 * @param choices gives the choices that count, in the order of time
 * @param awaited ids that were taken back before their event arrived
 * @param lastId the greatest id, or null without events
 * @param latest the latest instant of any event, or null without events
 * @param first the first review, or null without reviews
 */
public record Fold(
    LearnerState state,
    Fact.@Nullable Fit adopted,
    Supplier<List<Event>> choices,
    Set<EventId> awaited,
    @Nullable EventId lastId,
    @Nullable Instant latest,
    @Nullable First first) {

  /**
   * The first review of all: an unchosen plan begins with it.
   *
   * @param second its instant in seconds of the epoch
   * @param day its study day
   */
  public record First(long second, LocalDate day) {}

  /**
   * The fold after some more events, by folding them alone.
   *
   * @param tail events that are in no file that was folded before, in any order
   * @param whole fetches every review, these included
   * @return null where only folding everything anew gives the right answer: an id that may have
   *     been seen before, a retraction of something long ago, days that must be cut anew
   */
  public @Nullable Fold with(
      List<Event> tail, Supplier<List<StudyRecord>> whole, Catalog catalog, Curriculum curriculum) {
    return new Continuation(this, catalog, curriculum).with(tail, whole);
  }
}
