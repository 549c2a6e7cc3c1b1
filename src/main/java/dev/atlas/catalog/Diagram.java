package dev.atlas.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit of study: something the learner redraws from memory.
 *
 * @param id stable identifier {@code group/slug}, unique in the catalog and never reused
 * @param title what is drawn
 * @param category id of the category it belongs to
 * @param group id of the group within the category
 * @param complexity C1 to C5, by component count: up to 5, 10, 15, more, whole systems
 * @param minutes planned minutes of the first study, at least 1
 * @param page path of its page on the Atlas site, or null where there is none
 * @param requires diagrams to be studied on an earlier study day
 * @param confusable diagrams that are commonly mixed up with this one
 * @param tags free labels, lower case
 * @param formerly ids under which this diagram was known before
 * @param retired no longer planned; its history is kept
 */
public record Diagram(
    String id,
    String title,
    String category,
    String group,
    int complexity,
    int minutes,
    @Nullable String page,
    List<String> requires,
    List<String> confusable,
    List<String> tags,
    List<String> formerly,
    boolean retired) {

  /** The lowest complexity: up to five components. */
  public static final int MIN_COMPLEXITY = 1;

  /** The highest complexity: a whole system. */
  public static final int MAX_COMPLEXITY = 5;
}
