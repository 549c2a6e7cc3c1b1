import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what a long journal costs, with real processes, and prints ratios:
 * {@code java src/bench/JournalBench.java [EVENTS] [RUNS]} in the root of a built checkout.
 *
 * <p>The runs with an empty and with a full journal alternate, so that a slow moment of the machine
 * falls on both; the medians are compared.
 */
final class JournalBench {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int YEARS = 10;

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
    Path full = Files.createDirectories(scratch.resolve("full"));
    Path journal = full.resolve("journal.jsonl");
    generate(journal, events);
    System.out.printf(Locale.ROOT, "journal: %,d events, %,d MB%n", events, Files.size(journal) >> 20);

    run(empty, "today");
    Run first = run(full, "today");
    System.out.printf(
        Locale.ROOT, "first today, no checkpoint: %.2f s, %d MB%n", first.millis / 1e3, first.megabytes);

    pair("today", runs, empty, full, i -> new String[] {"today"});
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
        "%-16s empty %.1f ms, full %.1f ms, ratio %.3f%n",
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
    long peak = home.endsWith("full") && !Files.exists(home.resolve("cache")) ? peak(process) : 0;
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

  /** Ten years of reviews of the repository's own diagrams, always the same. */
  static void generate(Path journal, int events) throws IOException {
    List<String> diagrams = diagrams();
    Random random = new Random(42);
    long end = NOW.minusSeconds(3600).toEpochMilli();
    long step = YEARS * 365L * 86_400_000L / events;
    String[] grades = {"again", "hard", "good", "good", "good", "good", "easy"};
    try (BufferedWriter out = Files.newBufferedWriter(journal)) {
      for (int i = 0; i < events; i++) {
        long millis = end - (events - 1L - i) * step;
        int diagram = Math.min(random.nextInt(diagrams.size()), 10 + i / 4);
        out.write("{\"v\":1,\"id\":\"" + ulid(millis, random) + "\",\"at\":\"" + time(millis));
        out.write("\",\"device\":\"bench\",\"type\":\"review\",\"diagram\":\"");
        out.write(diagrams.get(diagram) + "\",\"grade\":\"" + grades[random.nextInt(7)] + "\"");
        out.write(random.nextInt(4) == 0 ? "" : ",\"seconds\":" + (60 + random.nextInt(900)));
        out.write(random.nextInt(20) == 0 ? ",\"note\":\"forgot the retry budget again\"}\n" : "}\n");
      }
    }
  }

  private static String time(long millis) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofHours(1)));
  }

  private static String ulid(long millis, Random random) {
    BigInteger value = BigInteger.valueOf(millis).shiftLeft(80).or(new BigInteger(80, random));
    char[] text = new char[26];
    for (int i = 25; i >= 0; i--) {
      text[i] = CROCKFORD.charAt(value.intValue() & 31);
      value = value.shiftRight(5);
    }
    return new String(text);
  }

  private static List<String> diagrams() throws IOException {
    Pattern id = Pattern.compile("^ *- id: ([a-z0-9-]+/[a-z0-9-]+) *$", Pattern.MULTILINE);
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("catalog"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Matcher found = id.matcher(Files.readString(file));
        while (found.find()) {
          ids.add(found.group(1));
        }
      }
    }
    return ids;
  }
}
