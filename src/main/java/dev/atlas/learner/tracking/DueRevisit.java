package dev.atlas.learner.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An error to look at again.
 *
 * @param id of the event that logged it
 * @param diagram id of the diagram it was made in, or null
 * @param what went wrong
 * @param due study day to come back to it
 */
public record DueRevisit(String id, @Nullable String diagram, String what, LocalDate due) {}
