package dev.atlas.report.build.rows;

import dev.atlas.journal.EventIds;
import dev.atlas.journal.SelfReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the learner said, in a line of a list. */
public final class SelfReportWords {

  private SelfReportWords() {}

  /** The line; notes are shown beside it and not repeated. */
  public static String of(SelfReport report) {
    return switch (report) {
      case SelfReport.Morning morning ->
          "morning: energy "
              + morning.energy()
              + ", focus "
              + morning.focus()
              + ", motivation "
              + morning.motivation()
              + (morning.hours() == null ? "" : ", " + number(morning.hours()) + " h");
      case SelfReport.Evening evening -> evening(evening);
      case SelfReport.Mistake mistake ->
          mistake.kind().word()
              + ": "
              + mistake.what()
              + (mistake.revisit() == null ? "" : ", revisit " + mistake.revisit());
      case SelfReport.Revisit revisit ->
          "revisits "
              + EventIds.shortened(revisit.error().toString())
              + (revisit.next() == null ? ", settled" : ", again " + revisit.next());
      case SelfReport.ExamStart start -> "starts " + start.paper();
      case SelfReport.ExamScore score ->
          score.part()
              + " "
              + number(score.points())
              + " in attempt "
              + EventIds.shortened(score.attempt().toString());
      case SelfReport.ExamStop stop ->
          "gives up attempt " + EventIds.shortened(stop.attempt().toString());
      case SelfReport.Interview interview ->
          interview.scenario()
              + " in "
              + interview.minutes()
              + "m, "
              + interview.scores().stream().map(String::valueOf).collect(Collectors.joining(" "));
      case SelfReport.Depth depth -> depth(depth);
      case SelfReport.Note _ -> "";
    };
  }

  private static String evening(SelfReport.Evening evening) {
    List<String> parts = new ArrayList<>();
    int learnings = evening.learnings().size();
    if (learnings > 0) {
      parts.add(learnings == 1 ? "1 learning" : learnings + " learnings");
    }
    if (evening.understanding() != null) {
      parts.add("understanding " + evening.understanding());
    }
    if (evening.confidence() != null) {
      parts.add("confidence " + evening.confidence());
    }
    return parts.isEmpty() ? "evening" : "evening: " + String.join(", ", parts);
  }

  private static String depth(SelfReport.Depth depth) {
    List<String> parts = new ArrayList<>();
    if (depth.level() != null) {
      parts.add(depth.level().word());
    }
    Set<SelfReport.Depth.Point> checklist = depth.checklist();
    if (checklist != null) {
      parts.add(checklist.size() + " of " + SelfReport.Depth.Point.values().length + " points");
    }
    return String.join(", ", parts);
  }

  /** A number without a needless fraction. */
  public static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
