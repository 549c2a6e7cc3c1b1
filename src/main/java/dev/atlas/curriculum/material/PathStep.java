package dev.atlas.curriculum.material;

import org.jspecify.annotations.Nullable;

/**
 * One step of a learning path.
 *
 * @param kind what is done
 * @param id of the diagram or the reading; else {@code path/slug}, the step's own
 * @param title for people
 * @param page path of its page on the Atlas site, or null where there is none
 * @param minutes planned on this path
 */
public record PathStep(Kind kind, String id, String title, @Nullable String page, int minutes) {

  /** What a step asks for. */
  public enum Kind {
    /** A diagram of the catalog, done when it is complete. */
    DIAGRAM,
    /** Something to read. */
    READING,
    /** An exercise with a result that can be looked at. */
    LAB,
    /** A piece of work over several days. */
    PROJECT
  }
}
