package dev.atlas.memory.bench;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.replay.LogReplay;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reviews replayed, all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReplayBenchmark {

  private static final int REVIEWS = 500_000;

  @Param({"FSRS_6", "FSRS_7"})
  public FsrsVersion version;

  private final ReviewLog log = SimulatedLearner.log(1, REVIEWS);

  @Benchmark
  @OperationsPerInvocation(REVIEWS)
  public LogReplay replay() {
    return LogReplay.of(version.model(), log);
  }
}
