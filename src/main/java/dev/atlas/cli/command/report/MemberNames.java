package dev.atlas.cli.command.report;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * What the learners of a study group are called: after their directories, as briefly as differs.
 */
final class MemberNames {

  private MemberNames() {}

  /**
   * A name for each home: the end of its path, with as many directories as tell all apart.
   *
   * @param homes in the order of the answer
   */
  static List<String> of(List<Path> homes) {
    List<Path> paths = homes.stream().map(home -> home.toAbsolutePath().normalize()).toList();
    int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(0);
    for (int depth = 1; ; depth++) {
      int names = depth;
      List<String> ends = paths.stream().map(path -> end(path, names)).toList();
      if (depth >= longest || new HashSet<>(ends).size() == ends.size()) {
        return ends;
      }
    }
  }

  private static String end(Path path, int names) {
    int count = path.getNameCount();
    return count == 0
        ? path.toString()
        : path.subpath(Math.max(0, count - names), count).toString();
  }
}
