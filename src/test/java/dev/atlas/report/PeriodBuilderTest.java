package dev.atlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.report.PeriodReport.Activity;
import dev.atlas.report.PeriodReport.SpanRow;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.period.PeriodBuilder;
import dev.atlas.report.build.period.ReportPeriod;
import dev.atlas.report.build.period.ReportPeriod.Unit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

  private static final String MONDAY = "2026-01-05T09:00:00Z";
  private static final ReportPeriod WEEK =
      new ReportPeriod(Unit.WEEK, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 8));
  private static final ReportPeriod FEBRUARY =
      new ReportPeriod(Unit.MONTH, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
  private static final Fact.Forecast FORECAST =
      new Fact.Forecast(
          LocalDate.of(2026, 2, 3),
          100,
          1,
          new Fact.Forecast.Band(null, null, null),
          new Fact.Forecast.Band(null, null, null),
          List.of());

  /** A learner who studied for a day and then stayed away, seen on a Tuesday a month later. */
  private static PeriodReport monthLater(Diary diary, ReportPeriod period) {
    Situation situation =
        Situation.at(
            OffsetDateTime.parse("2026-02-03T09:00:00Z"),
            diary.journal(),
            Bundled.catalog(),
            Bundled.curriculum());
    return PeriodBuilder.build(situation, period);
  }

  private static Diary absent() {
    Diary diary = new Diary().start(MONDAY, "balanced", "2026-01-05");
    diary.review("2026-01-05T10:00:00Z", "sharding/range-sharding", Grade.GOOD);
    return diary;
  }

  @Test
  void signs_whileThePeriodRuns_areThoseOfToday() {
    PeriodReport running = monthLater(absent(), FEBRUARY);
    assertThat(running.signs()).containsExactly("no review on the last 24 study days");
    assertThat(running.weeksBehind()).isGreaterThan(1);

    Situation situation =
        Situation.at(
            OffsetDateTime.parse("2026-02-03T09:00:00Z"),
            absent().journal(),
            Bundled.catalog(),
            Bundled.curriculum());
    PeriodReport past = report(situation, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 31));
    assertThat(past.signs()).isEmpty();
    assertThat(past.weeksBehind()).isZero();
  }

  @Test
  void hints_ofARunningWeek_askForAForecastUntilOneIsKept() {
    assertThat(monthLater(absent(), WEEK).hints())
        .singleElement()
        .asString()
        .contains("atlas forecast --record");
    assertThat(monthLater(absent(), FEBRUARY).hints()).isEmpty();

    Diary early = absent();
    early.add("2026-02-01T20:00:00Z", FORECAST);
    assertThat(monthLater(early, WEEK).hints()).isNotEmpty();

    Diary kept = absent();
    Event forecast = kept.add("2026-02-02T20:00:00Z", FORECAST);
    assertThat(monthLater(kept, WEEK).hints()).isEmpty();

    kept.add("2026-02-02T21:00:00Z", new Fact.Retraction(List.of(forecast.id())));
    assertThat(monthLater(kept, WEEK).hints()).isNotEmpty();
    assertThat(monthLater(new Diary(), WEEK).hints()).isEmpty();
  }
}
