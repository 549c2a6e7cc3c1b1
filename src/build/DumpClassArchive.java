import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A step of the build: archives the classes of the commands that are typed all day, so that a start
 * maps them instead of loading, verifying and linking them. Only those: an archive of everything is
 * larger and slower. Forecasts have a cache of their own, which also tells the compiler at once what
 * a rehearsal found hot.
 *
 * <p>Without an archive atlas runs all the same, only slower, so a JVM that cannot make one is no
 * error.
 */
public final class DumpClassArchive {

  private static final List<List<String>> FIRST_DAYS =
      List.of(
          List.of("plan", "start", "--now", "2026-01-05T09:00:00Z"),
          List.of("log", "sharding/range-sharding", "good", "--now", "2026-01-06T09:00:00Z"),
          List.of("log", "sharding/range-sharding", "good", "--now", "2026-01-08T09:00:00Z"),
          List.of("today", "--now", "2026-01-08T10:00:00Z"),
          List.of("log", "consensus/raft-leader-election", "good", "12m"),
          List.of("today"),
          List.of("log", "consensus/raft-leader-election", "hard"),
          List.of("today"),
          List.of("today", "--json"),
          List.of("report"));

  /** A learner who has said and sat everything that one can. */
  private static final List<List<String>> MONTHS_LATER =
      List.of(
          List.of("today", "--now", "2026-03-13T18:00:00Z"),
          List.of("today", "--now", "2026-03-13T18:00:00Z"),
          List.of("log", "sharding/range-sharding", "good", "12m", "--now", "2026-03-13T19:00:00Z"),
          List.of("today", "--now", "2026-03-13T20:00:00Z"));

  /** A learner whose plan is finished. */
  private static final List<List<String>> AFTER_THE_PLAN =
      List.of(
          List.of("today", "--now", "2026-01-12T09:00:00Z"),
          List.of("today", "--now", "2026-01-16T09:00:00Z"),
          List.of("today", "--now", "2026-02-02T09:00:00Z"));

  private final Path target;
  private final Set<String> classes = new LinkedHashSet<>();

  private DumpClassArchive(Path target) {
    this.target = target;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new DumpClassArchive(Path.of(arguments[0])).dump();
  }

  private void dump() throws IOException, InterruptedException {
    Path archive = target.resolve("atlas.jsa");
    Files.deleteIfExists(archive);
    Path homes = target.resolve("archive-homes");
    delete(homes);
    Path first = homes.resolve("first");
    watch(first, FIRST_DAYS);
    atlas(first, List.of(), List.of("plan", "recover", "--how", "steady"));
    watch(first, List.of(List.of("today"), List.of("today")));
    Path later = homes.resolve("later");
    atlas(later, List.of(), List.of("demo", "--weeks", "8", "--now", "2026-03-13T12:00:00Z"));
    watch(later, MONTHS_LATER);
    Path done = homes.resolve("done");
    finish(done);
    watch(done, AFTER_THE_PLAN);
    rehearseForecast(homes.resolve("long"));
    delete(homes);
    Path list = Files.write(target.resolve("atlas.classlist"), classes);
    int code =
        java(
            List.of(
                "-Xshare:dump",
                "-XX:+AOTClassLinking",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar()));
    if (code != 0) {
      System.out.println("no class archive: atlas starts without one");
    }
  }

  /**
   * Makes the cache of forecasts by that of the longest plan on its first day. The JVM does not ask
   * whether a cache is of the jar that it runs, so the name of the file says of which it is.
   */
  private void rehearseForecast(Path home) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(target)) {
      for (Path old : files.filter(file -> file.toString().endsWith(".aot")).toList()) {
        Files.delete(old);
      }
    }
    Path cache = target.resolve("forecast-" + checksum() + ".aot");
    List<String> options =
        List.of("-XX:AOTCacheOutput=" + cache, "-XX:TieredStopAtLevel=4");
    String now = "2026-01-05T09:00:00Z";
    atlas(home, List.of(), List.of("plan", "start", "--pathway", "extended", "--now", now));
    atlas(home, options, List.of("forecast", "--now", now));
  }

  /** What {@code cksum} says of the jar: the launcher asks the same. */
  private String checksum() throws IOException {
    Process cksum = new ProcessBuilder("cksum").redirectInput(Path.of(jar()).toFile()).start();
    try (BufferedReader answer = cksum.inputReader()) {
      return answer.readLine().split(" ")[0];
    }
  }

  /** Collects the classes of these commands, run one after the other. */
  private void watch(Path home, List<List<String>> commands)
      throws IOException, InterruptedException {
    Path list = target.resolve("atlas.classlist");
    for (List<String> command : commands) {
      atlas(home, List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list), command);
      // The numbers of a list hold within one run only.
      Files.readAllLines(list).forEach(each -> classes.add(each.replaceFirst(" id: \\d+$", "")));
    }
  }

  /** A home whose learner has drawn every diagram of the catalog twice. */
  private void finish(Path home) throws IOException, InterruptedException {
    Path ids = target.resolve("archive-ids.txt");
    Path recalls = target.resolve("archive-recalls.txt");
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(target.resolveSibling("catalog"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.strip().matches("- id: [a-z0-9-]+/[a-z0-9-]+")) {
            all.add(line.strip().substring("- id: ".length()));
          }
        }
      }
    }
    Files.write(ids, all);
    Files.write(recalls, all.stream().map(id -> id + " good 4m").toList());
    atlas(home, List.of(), List.of("plan", "start", "--now", "2026-01-05T09:00:00Z"));
    String known = "2026-01-06T09:00:00Z";
    atlas(home, List.of(), List.of("know", "--from", ids.toString(), "--now", known));
    String later = "2026-01-09T09:00:00Z";
    atlas(home, List.of(), List.of("log", "--from", recalls.toString(), "--now", later));
    Files.delete(ids);
    Files.delete(recalls);
  }

  private void atlas(Path home, List<String> options, List<String> command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(options);
    line.addAll(List.of("-cp", jar(), "dev.atlas.cli.main.Main", "--home", home.toString()));
    line.addAll(command);
    java(line);
  }

  private String jar() {
    return target.resolve("atlas.jar").toString();
  }

  private int java(List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    line.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(line);
    process.environment().put("ATLAS_DEVICE", "build");
    process.redirectErrorStream(true).redirectOutput(target.resolve("archive.log").toFile());
    return process.start().waitFor();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
