package dev.atlas.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One diagram with everything the catalog and the learner know of it.
 *
 * @param diagram the row of the list
 * @param ownMinutes of the learner's own: for a first study or, once studied, for a recall
 * @param categoryTitle for people
 * @param groupTitle for people
 * @param page path on the Atlas site
 * @param requires what to know before
 * @param requiredBy what builds on it
 * @param confusable what it is mixed up with
 * @param tags labels
 * @param formerly earlier ids
 * @param retired no longer planned
 * @param prompt what to draw
 * @param recall what a good redraw shows
 * @param incident where it happened
 * @param threeAm the on-call card
 * @param advice the technique that fits, or null
 * @param memory what the model believes; null for new diagrams
 * @param depth how deeply it is understood; null where nobody judged
 * @param history the learner's reviews
 * @param answer whether the text form shows the recall points
 */
public record CardReport(
    ListReport.Row diagram,
    OwnMinutes ownMinutes,
    String categoryTitle,
    String groupTitle,
    @Nullable String page,
    List<Reference> requires,
    List<Reference> requiredBy,
    List<Reference> confusable,
    List<String> tags,
    List<String> formerly,
    boolean retired,
    @Nullable String prompt,
    List<String> recall,
    @Nullable Incident incident,
    @Nullable ThreeAm threeAm,
    MaterialReport.@Nullable Advice advice,
    @Nullable Memory memory,
    TrackingReport.@Nullable Depth depth,
    List<Review> history,
    boolean answer)
    implements Report {

  /** What the next piece of work takes this learner, and what it nominally takes. */
  public record OwnMinutes(String kind, int minutes, int nominal) {}

  /** Another diagram. */
  public record Reference(String id, String title, String state) {}

  /** A real incident. */
  public record Incident(String company, String date, @Nullable String source) {}

  /** The on-call card. */
  public record ThreeAm(String symptom, String logs, String metrics, String recovery) {}

  /** The memory state and what it means today. */
  public record Memory(
      double stability, double difficulty, double retrievability, int lapses, boolean complete) {}

  /** One past review. */
  public record Review(
      OffsetDateTime at,
      LocalDate day,
      String kind,
      String grade,
      @Nullable Integer seconds,
      @Nullable String note) {}

  @Override
  public String schema() {
    return "atlas.show/1";
  }
}
