package dev.atlas.report.build.upkeep;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.InterviewQuota;
import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Catalog;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import dev.atlas.learner.tracking.HeldInterview;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.report.PlanReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mastery asks for, and when the journal shows it. */
final class Mastery {

  private static final int DIAGRAMS = 50;
  private static final long DRAW_SECONDS = 60 * 60;
  private static final int DESIGN_MINUTES = 45;
  private static final int SECONDS_A_MINUTE = 60;
  private static final String DESIGN = "design";
  private static final double PASS = 0.8;

  private Mastery() {}

  static List<PlanReport.MasteryRow> of(Catalog catalog, LearnerState learner) {
    return List.of(
        new PlanReport.MasteryRow(
            "any 50 diagrams in 60 minutes",
            "atlas drill --count 50, in one day",
            drawn(learner.records())),
        new PlanReport.MasteryRow(
            "a complete system in 45 minutes",
            "atlas interview, 45m at an average of 4, or the design of atlas assess final",
            designed(catalog, learner.tracking())));
  }

  /** The first day whose fifty quickest diagrams were remembered within the hour. */
  private static @Nullable LocalDate drawn(List<StudyRecord> records) {
    Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
    for (StudyRecord each : records) {
      Integer seconds = each.seconds();
      if (each.recall() && each.grade().remembered() && seconds != null) {
        days.computeIfAbsent(each.day(), _ -> new HashMap<>())
            .merge(each.diagram(), seconds, Math::min);
      }
    }
    return days.entrySet().stream()
        .filter(day -> quick(day.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean quick(Map<String, Integer> seconds) {
    return seconds.size() >= DIAGRAMS
        && seconds.values().stream().sorted().limit(DIAGRAMS).mapToLong(each -> each).sum()
            <= DRAW_SECONDS;
  }

  private static @Nullable LocalDate designed(Catalog catalog, Tracking tracking) {
    Stream<LocalDate> interviews =
        tracking.heldInterviews().stream()
            .filter(each -> each.minutes() <= DESIGN_MINUTES)
            .filter(each -> each.average() >= InterviewQuota.TARGET)
            .map(HeldInterview::day);
    Stream<LocalDate> papers =
        Papers.of(catalog).stream()
            .filter(exam -> exam.id().equals(Papers.FINAL))
            .flatMap(exam -> designs(exam, tracking.attempts()));
    return Stream.concat(interviews, papers).min(LocalDate::compareTo).orElse(null);
  }

  private static Stream<LocalDate> designs(Exam exam, List<Attempt> attempts) {
    double points =
        exam.parts().stream()
            .filter(part -> part.id().equals(DESIGN))
            .mapToDouble(Exam.Part::points)
            .sum();
    return attempts.stream()
        .filter(attempt -> attempt.paper().equals(exam.id()))
        .map(attempt -> attempt.results().get(DESIGN))
        .filter(Objects::nonNull)
        .filter(result -> result.points() >= PASS * points)
        .filter(
            result ->
                result.seconds() != null && result.seconds() <= DESIGN_MINUTES * SECONDS_A_MINUTE)
        .map(Attempt.Result::day);
  }
}
