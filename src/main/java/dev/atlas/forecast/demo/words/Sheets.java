package dev.atlas.forecast.demo.words;

import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Rubric;
import dev.atlas.journal.EventId;
import dev.atlas.journal.SelfReport;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** How exams, mock interviews and judgements of diagrams turn out for what the learner knows. */
public final class Sheets {

  private static final int SECONDS_A_MINUTE = 60;

  /** Share of the points for one who knows nothing, and what knowing everything adds. */
  private static final double BLUFF = 0.3;

  private static final double KNOWN = 0.62;
  private static final double SPREAD = 0.05;

  /** The average of a first interview, and what the whole plan adds. */
  private static final double FIRST_INTERVIEW = 2.4;

  private static final double LAST_INTERVIEW = 1.9;
  private static final double INTERVIEW_SPREAD = 0.6;
  private static final double WEAK_FAILURES = 0.4;

  /** Half-lives in days from which a diagram is understood one level deeper. */
  private static final List<Integer> LEVEL_DAYS = List.of(8, 16, 45, 160);

  private static final List<SelfReport.Depth.Level> LEVELS =
      List.of(SelfReport.Depth.Level.values());

  private final SplittableRandom random;

  /** Scores by this luck. */
  public Sheets(SplittableRandom random) {
    this.random = random;
  }

  /**
   * A part of an attempt.
   *
   * @param knowledge mean chance of recall of what it asks for, from 0 to 1
   */
  public SelfReport.ExamScore part(EventId attempt, Exam.Part part, double knowledge) {
    Map<String, Double> criteria = new LinkedHashMap<>();
    double sum = 0;
    for (Rubric.Criterion each : part.rubric().criteria()) {
      double share = BLUFF + KNOWN * knowledge + SPREAD * random.nextGaussian();
      double points = Math.round(each.points() * Math.clamp(share, 0.0, 1.0));
      criteria.put(each.name(), points);
      sum += points;
    }
    int seconds = (int) (part.minutes() * SECONDS_A_MINUTE * (0.8 + 0.2 * random.nextDouble()));
    return new SelfReport.ExamScore(attempt, part.id(), sum, criteria, seconds, null);
  }

  /**
   * A mock interview.
   *
   * @param progress share of the plan that has passed, from 0 to 1
   */
  public SelfReport.Interview interview(String scenario, int minutes, double progress) {
    double level = FIRST_INTERVIEW + LAST_INTERVIEW * progress;
    return new SelfReport.Interview(
        scenario,
        minutes,
        score(level),
        score(level),
        score(level),
        score(level - WEAK_FAILURES),
        score(level),
        null);
  }

  private int score(double level) {
    return Math.clamp(Math.round(level + INTERVIEW_SPREAD * random.nextGaussian()), 1, 5);
  }

  /**
   * How deeply a diagram is understood.
   *
   * @param halfLife of its memory, in days
   */
  public SelfReport.Depth depth(String diagram, double halfLife) {
    int level = 0;
    while (level < LEVEL_DAYS.size() && halfLife >= LEVEL_DAYS.get(level)) {
      level++;
    }
    Set<SelfReport.Depth.Point> points = EnumSet.noneOf(SelfReport.Depth.Point.class);
    for (SelfReport.Depth.Point point : SelfReport.Depth.Point.values()) {
      if (random.nextInt(LEVEL_DAYS.size() + 1) <= level) {
        points.add(point);
      }
    }
    return new SelfReport.Depth(diagram, LEVELS.get(level), points);
  }
}
