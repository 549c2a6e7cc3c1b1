import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what a long journal costs, with real processes, and prints ratios:
 * {@code java src/bench/JournalBench.java [EVENTS] [RUNS]} in the root of a built checkout.
 *
 * <p>Beside it stands the journal of a learner who has studied everything within a year: what a start
 * costs then is the price of knowing much, not of a long history.
 *
 * <p>The runs with an empty and with another journal alternate, so that a slow moment of the machine
 * falls on both; the medians are compared.
 */
final class JournalBench {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final Path scratch;

  private JournalBench(Path scratch) {
    this.scratch = scratch;
  }

  public static void main(String[] arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    Path scratch = Files.createTempDirectory("atlas-bench");
    try {
      new JournalBench(scratch).measure(events, runs);
    } finally {
      try (Stream<Path> files = Files.walk(scratch)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
      }
    }
  }

  private void measure(int events, int runs) throws Exception {
    Path empty = Files.createDirectories(scratch.resolve("empty"));
    Path year = scratch.resolve("year");
    Path full = scratch.resolve("full");
    Path journal = full.resolve("journal.jsonl");
    run(full, "demo", "--events", "" + events);
    run(year, "demo", "--weeks", "50");
    System.out.printf(Locale.ROOT, "journal: %,d events, %,d MB%n", events, Files.size(journal) >> 20);

    run(empty, "today");
    run(year, "today");
    Run first = run(full, "today");
    System.out.printf(
        Locale.ROOT, "first today, no checkpoint: %.2f s, %d MB%n", first.millis / 1e3, first.megabytes);

    pair("today", runs, empty, full, i -> new String[] {"today"});
    pair("today, year", runs, empty, year, i -> new String[] {"today"});
    String[] outcomes = {"good", "hard", "easy", "again"};
    pair(
        "log",
        runs,
        empty,
        full,
        i -> new String[] {"log", "sharding/range-sharding", outcomes[i % outcomes.length], "3m"});
    pair("today after log", runs, empty, full, i -> new String[] {"today"});
  }

  private interface Line {
    String[] of(int run);
  }

  private void pair(String name, int runs, Path empty, Path full, Line line) throws Exception {
    double[] a = new double[runs];
    double[] b = new double[runs];
    for (int i = 0; i < runs; i++) {
      a[i] = run(empty, line.of(i)).millis;
      b[i] = run(full, line.of(i)).millis;
    }
    System.out.printf(
        Locale.ROOT,
        "%-16s empty %.1f ms, other %.1f ms, ratio %.3f%n",
        name,
        median(a),
        median(b),
        median(b) / median(a));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }

  private record Run(double millis, long megabytes) {}

  private int clock;

  private Run run(Path home, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./atlas", "--home", home.toString()));
    command.addAll(List.of("--now", NOW.plusSeconds(clock++).toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ATLAS_DEVICE", "bench");
    builder.environment().put("HOME", scratch.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = builder.start();
    boolean unread = Files.exists(home.resolve("journal.jsonl")) && !Files.exists(home.resolve("cache"));
    long peak = unread ? peak(process) : 0;
    int code = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return new Run(millis, peak);
  }

  private static long peak(Process process) throws InterruptedException {
    Pattern line = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    long peak = 0;
    while (process.isAlive()) {
      try {
        Matcher found =
            line.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        peak = found.find() ? Math.max(peak, Long.parseLong(found.group(1)) >> 10) : peak;
      } catch (IOException gone) {
        return peak;
      }
      Thread.sleep(2);
    }
    return peak;
  }
}
