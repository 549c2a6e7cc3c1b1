package dev.atlas.memory.bench;

import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.Logs;
import dev.atlas.memory.fit.Fit;
import dev.atlas.memory.fit.Optimizer;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLog;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From items in memory to parameters, on the first 80 % of the items, all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FitBenchmark {

  @Param({"real-josh", "synth-5k", "synth-50k", "simulated-500k"})
  public String data;

  @Param({"FSRS_6", "FSRS_7"})
  public FsrsVersion version;

  private Items items;
  private int count;

  @Setup
  public void load() {
    ReviewLog log =
        data.equals("simulated-500k") ? SimulatedLearner.log(1, 500_000) : Logs.read(data);
    items = Items.of(log);
    count = items.first(0.8);
  }

  @Benchmark
  public Fit fit() {
    return Optimizer.fit(version, items, count, Headway.UNHEARD);
  }
}
