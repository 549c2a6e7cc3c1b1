package dev.atlas.curriculum.material;

import org.jspecify.annotations.Nullable;

/**
 * Something to read beside the diagrams.
 *
 * @param id stable identifier {@code group/slug}, unique among readings and diagrams
 * @param title for people
 * @param author who wrote it, or null for a page of the Atlas site
 * @param chapters which chapters, or null for all of it
 * @param page path of its page on the Atlas site, or null where there is none
 * @param week of the unstretched plan, from 1
 * @param minutes planned
 */
public record Reading(
    String id,
    String title,
    @Nullable String author,
    @Nullable String chapters,
    @Nullable String page,
    int week,
    int minutes) {

  /** This reading for so many minutes. */
  public Reading with(int part) {
    return new Reading(id, title, author, chapters, page, week, part);
  }
}
