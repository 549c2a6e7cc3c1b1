package dev.atlas.report.build.tracking;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Certificate;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Papers;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.PathBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.rows.SelfReportWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds the certificates that the final paper and the learning paths give. */
public final class CertificateBuilder {

  private CertificateBuilder() {}

  /** All certificates, earned or not. */
  public static TrackingReport.Certificates list(Situation situation) {
    List<TrackingReport.CertificateRow> rows = new ArrayList<>();
    Exam last = Papers.find(Papers.of(situation.catalog()), Papers.FINAL);
    if (last != null) {
      rows.add(ofFinal(situation, last));
    }
    for (LearningPath path : situation.curriculum().material().paths()) {
      if (path.certificate() != null) {
        rows.add(ofPath(PathBuilder.path(situation, path, true), path.certificate()));
      }
    }
    return new TrackingReport.Certificates(rows);
  }

  private static TrackingReport.CertificateRow ofFinal(Situation situation, Exam last) {
    Attempt best = null;
    for (Attempt attempt : situation.learner().tracking().attempts()) {
      boolean counts = attempt.paper().equals(last.id()) && attempt.complete(last);
      best = counts && (best == null || attempt.points(last) > best.points(last)) ? attempt : best;
    }
    if (best == null) {
      return new TrackingReport.CertificateRow(
          last.id(), "Final paper", false, null, "not sat yet");
    }
    Certificate level = Certificate.of(best.points(last));
    String points = SelfReportWords.number(best.points(last)) + " of " + last.points() + " points";
    return new TrackingReport.CertificateRow(
        last.id(),
        capital(level.title()),
        level != Certificate.CONTINUE_STUDYING,
        lastDay(best),
        points + " in the final paper");
  }

  private static @Nullable LocalDate lastDay(Attempt attempt) {
    return attempt.results().values().stream()
        .map(Attempt.Result::day)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static TrackingReport.CertificateRow ofPath(
      MaterialReport.Path path, String certificate) {
    MaterialReport.PathRow row = path.row();
    return new TrackingReport.CertificateRow(
        row.id(),
        certificate,
        path.complete(),
        null,
        row.done()
            + " of "
            + row.steps()
            + " steps"
            + (path.complete() ? " of the path " + row.title() : ""));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
