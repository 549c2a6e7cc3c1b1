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
 * larger and slower.
 *
 * <p>Without an archive atlas runs all the same, only slower, so a JVM that cannot make one is no
 * error.
 */
public final class DumpClassArchive {

  private static final List<List<String>> HOT_PATH =
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

  private final Path target;
  private final Path home;

  private DumpClassArchive(Path target) {
    this.target = target;
    this.home = target.resolve("archive-home");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new DumpClassArchive(Path.of(arguments[0])).dump();
  }

  private void dump() throws IOException, InterruptedException {
    Path archive = target.resolve("atlas.jsa");
    Files.deleteIfExists(archive);
    deleteHome();
    Set<String> classes = new LinkedHashSet<>();
    for (List<String> command : HOT_PATH) {
      Path list = target.resolve("atlas.classlist");
      List<String> line = new ArrayList<>(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list));
      line.addAll(List.of("-cp", jar(), "dev.atlas.cli.main.Main", "--home", home.toString()));
      line.addAll(command);
      java(line);
      // The numbers of a list hold within one run only.
      Files.readAllLines(list).forEach(each -> classes.add(each.replaceFirst(" id: \\d+$", "")));
    }
    deleteHome();
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

  private void deleteHome() throws IOException {
    if (Files.exists(home)) {
      try (Stream<Path> files = Files.walk(home)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
