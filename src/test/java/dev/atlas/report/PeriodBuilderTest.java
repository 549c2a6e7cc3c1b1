package dev.atlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.SpanRow;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.PeriodBuilder;
import dev.atlas.report.build.period.ReportPeriod;
import dev.atlas.report.build.period.ReportPeriod.Unit;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The pieces of a report add up to the whole, however a period is cut. */
class PeriodBuilderTest {

  private static final int SEEDS = 12;

  private static Situation situation(RandomLearner learner) {
    return Situation.at(
        RandomLearner.at(learner.today(), 7, 0),
        learner.journal(),
        Bundled.catalog(),
        Bundled.curriculum());
  }

  private static PeriodReport report(Situation situation, LocalDate from, LocalDate to) {
    return PeriodBuilder.build(situation, new ReportPeriod(Unit.RANGE, from, to));
  }

  @Test
  void spans_ofAnyPeriod_addUpToItsActivity() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomGenerator random = Seeds.random(seed);
      RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
      LocalDate from = learner.today().minusDays(random.nextInt(300));
      PeriodReport report = report(situation(learner), from, learner.today());
      Activity activity = report.activity();
      String as = "seed " + seed;
      assertThat(report.spans().getFirst().from()).as(as).isEqualTo(from);
      assertThat(report.spans().getLast().to()).as(as).isEqualTo(learner.today());
      for (int i = 1; i < report.spans().size(); i++) {
        assertThat(report.spans().get(i).from())
            .as(as)
            .isEqualTo(report.spans().get(i - 1).to().plusDays(1));
      }
      assertThat(report.spans().stream().mapToInt(SpanRow::newDiagrams).sum())
          .as(as)
          .isEqualTo(activity.newDiagrams());
      assertThat(report.spans().stream().mapToInt(SpanRow::reviews).sum())
          .as(as)
          .isEqualTo(activity.reviews());
      assertThat(report.spans().stream().mapToInt(SpanRow::plannedMinutes).sum())
          .as(as)
          .isEqualTo(activity.plannedMinutes());
      assertThat(report.spans().stream().mapToInt(SpanRow::studyMinutes).sum())
          .as(as)
          .isCloseTo(
              activity.studyMinutes(), org.assertj.core.data.Offset.offset(report.spans().size()));
    }
  }

  @Test
  void periods_thatMeet_addUpToBothTogetherAndToTheStanding() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomGenerator random = Seeds.random(seed);
      RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
      Situation situation = situation(learner);
      LocalDate cut = learner.today().minusDays(random.nextInt(1, 60));
      LocalDate begin = LocalDate.of(2025, 12, 1);
      PeriodReport first = report(situation, begin, cut);
      PeriodReport second = report(situation, cut.plusDays(1), learner.today());
      PeriodReport both = report(situation, begin, learner.today());
      String as = "seed " + seed + " cut " + cut;
      assertThat(first.activity().reviews() + second.activity().reviews())
          .as(as)
          .isEqualTo(both.activity().reviews());
      assertThat(first.activity().completed() + second.activity().completed())
          .as(as)
          .isEqualTo(both.activity().completed())
          .isEqualTo(both.standing().completed().all());
      assertThat(first.activity().newDiagrams()).as(as).isEqualTo(first.standing().studied().all());
      assertThat(
              first.activity().retention().matureRecalls()
                  + second.activity().retention().matureRecalls())
          .as(as)
          .isEqualTo(both.activity().retention().matureRecalls());
    }
  }
}
