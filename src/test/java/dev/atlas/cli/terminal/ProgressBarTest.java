package dev.atlas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.Environment;
import dev.atlas.cli.main.Atlas;
import dev.atlas.cli.session.ScreenModel;
import dev.atlas.memory.Headway;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bar of long computations, on the model of a terminal. */
class ProgressBarTest {

  private static final int TICK = 50;

  private final AtomicLong millis = new AtomicLong();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressBar bar(int columns, boolean ascii) {
    return new ProgressBar(
        "Simulating futures",
        new PrintStream(err, true, StandardCharsets.UTF_8),
        millis::get,
        columns,
        ascii);
  }

  private String screen(int columns) {
    ScreenModel model = new ScreenModel(columns, 2);
    model.take(err.toByteArray());
    return model.text().strip();
  }

  @Test
  void bar_ofSomethingQuick_isNeverDrawn() {
    try (ProgressBar bar = bar(80, false)) {
      for (int i = 0; i <= 10; i++) {
        bar.at(i / 10.0);
        millis.addAndGet(49);
      }
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void bar_ofSomethingLong_showsHowFarItIs_andIsErased() {
    try (ProgressBar bar = bar(80, false)) {
      bar.at(0.1);
      millis.addAndGet(500);
      bar.at(0.25);
      assertThat(screen(80))
          .isEqualTo("Simulating futures " + "█".repeat(10) + "░".repeat(30) + " 25 %");
    }
    assertThat(screen(80)).isEmpty();
  }

  @Test
  void bar_thatHearsLessThanBefore_staysWhereItIs() {
    try (ProgressBar bar = bar(80, false)) {
      millis.addAndGet(500);
      bar.at(0.5);
      millis.addAndGet(500);
      bar.at(0.25);
      assertThat(screen(80)).endsWith(" 50 %");
      millis.addAndGet(500);
      bar.at(7);
      assertThat(screen(80)).endsWith("█ 100 %");
    }
  }

  @Test
  void bar_thatHearsMuch_isDrawnTenTimesASecond() {
    try (ProgressBar bar = bar(80, false)) {
      for (int i = 0; i < 10_000; i++) {
        millis.addAndGet(i % 2);
        bar.at(i / 10_000.0);
      }
    }
    long drawn = err.toString(StandardCharsets.UTF_8).chars().filter(c -> c == '%').count();
    assertThat(drawn).isEqualTo((5_000 - 500) / 100 + 1);
  }

  @Test
  void bar_onceClosed_drawsNoMore() {
    ProgressBar bar = bar(80, false);
    millis.addAndGet(600);
    bar.at(0.5);
    bar.close();
    millis.addAndGet(600);
    bar.at(0.6);
    assertThat(screen(80)).isEmpty();
  }

  @Test
  void bar_forATerminalOfAscii_isDrawnWithAscii() {
    try (ProgressBar bar = bar(80, true)) {
      millis.addAndGet(600);
      bar.at(0.5);
      assertThat(screen(80))
          .isEqualTo("Simulating futures " + "#".repeat(20) + ":".repeat(20) + " 50 %");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 32, 33, 34, 60, 200})
  void bar_onATerminalOfAnyWidth_leavesRoomForAnInterrupt(int columns) {
    try (ProgressBar bar = bar(columns, false)) {
      millis.addAndGet(600);
      bar.at(1);
      assertThat(screen(columns).length()).isLessThanOrEqualTo(Math.max(0, columns - 3));
    }
  }

  @Test
  void headway_ofPartsOnManyThreads_isWithinBounds() {
    long seed = 1;
    Random random = new Random(seed);
    List<Double> heard = new ArrayList<>();
    Supplier<Headway> parts = ((Headway) heard::add).parts(3);
    for (int part = 0; part < 5; part++) {
      Headway headway = parts.get();
      headway.at(random.nextDouble());
      headway.at(1);
    }
    assertThat(heard).as("seed %d", seed).allMatch(share -> share >= 0 && share <= 1).endsWith(1.0);
    try (ProgressBar bar = bar(80, false)) {
      IntStream.range(0, 10_000)
          .parallel()
          .forEach(
              i -> {
                millis.incrementAndGet();
                bar.at(i / 10_000.0);
              });
      assertThat(screen(80)).startsWith("Simulating futures █").endsWith("%");
    }
    assertThat(screen(80)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "forecast --runs 10, Simulating futures",
    "forecast --runs 10 --hours 30, Simulating futures",
    "forecast --runs 10 --finish-by 2027-03-01, Simulating futures",
    "plan adjust, Simulating lighter plans",
    "report --odds, Simulating futures",
    "memory retention, Simulating retentions",
    "journal check, Checking the journals",
    "history, Reading the journal",
    "demo --weeks 1, Simulating a learner"
  })
  void command_thatTakesLong_showsItOnATerminal_andAnswersTheSame(
      String words, String label, @TempDir Path root) {
    run(root, 0, Map.of(), "log", "range-sharding", "good");
    String unseen = run(root, 0, Map.of(), in(root.resolve("demo1"), words));
    assertThat(err.size()).isZero();
    String seen = run(root, 80, Map.of(), in(root.resolve("demo2"), words));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(label + " ");
    assertThat(screen(80)).isEmpty();
    assertThat(seen.replace("demo2", "demo1")).isEqualTo(unseen);
  }

  /** A demo wants a home of its own. */
  private static String[] in(Path home, String words) {
    return (words.startsWith("demo") ? words + " --home " + home : words).split(" ");
  }

  @Test
  void command_thatTakesLong_isSilentWhereItShallBe(@TempDir Path root) {
    run(root, 0, Map.of(), "log", "range-sharding", "good");
    run(root, 80, Map.of("TERM", "dumb"), "history");
    run(root, 80, Map.of("TERM", ""), "history");
    run(root, 80, Map.of(), "history", "-q");
    assertThat(err.size()).isZero();
    run(root, 80, Map.of(), "history");
    assertThat(err.size()).isPositive();
  }

  /** Runs atlas on a clock that goes on by a tick whenever somebody looks. */
  private String run(Path root, int columns, Map<String, String> more, String... arguments) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", root.toString());
    variables.put("TERM", "xterm");
    variables.put("ATLAS_DEVICE", "laptop");
    variables.putAll(more);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC),
            variables,
            false,
            false,
            columns,
            () -> millis.addAndGet(columns == 0 ? 0 : 10 * TICK));
    new Atlas(environment).run(arguments);
    return out.toString(StandardCharsets.UTF_8);
  }
}
