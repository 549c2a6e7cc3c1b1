package dev.atlas.forecast.bench;

import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.forecast.Forecast;
import dev.atlas.forecast.Scenario;
import dev.atlas.report.build.ForecastBuilder;
import dev.atlas.report.build.Situation;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Futures of a plan of 52 weeks that begins, over all diagrams, all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FuturesBenchmark {

  private static final int FUTURES = 200;

  private Scenario scenario;

  @Setup
  public void plan() {
    Diary diary = new Diary().start("2026-01-05T08:00:00Z", "extended", "2026-01-05");
    scenario =
        ForecastBuilder.outlook(
                Situation.at(
                    OffsetDateTime.parse("2026-01-05T12:00:00Z"),
                    diary.journal(),
                    Bundled.catalog(),
                    Bundled.curriculum()))
            .asPlanned();
  }

  @Benchmark
  @OperationsPerInvocation(FUTURES)
  public Forecast live() {
    return Forecast.of(scenario, FUTURES, 1);
  }
}
