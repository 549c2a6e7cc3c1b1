package dev.atlas.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words for a learner who falls behind: what is wrong, and which command helps. */
public final class BehindWords {

  /** A delay of less than a week is no sign. */
  private static final double LEAST_WEEKS = 1;

  private BehindWords() {}

  /**
   * A warning with what helps.
   *
   * @param signs one or more, each a line
   * @param offer what the command shows
   * @param command to type
   */
  public record Warning(List<String> signs, String offer, String command) {}

  /** The warnings of a learner, none for one who is well. */
  public static List<Warning> of(List<String> signs, double weeksBehind) {
    List<Warning> warnings = new ArrayList<>();
    if (!signs.isEmpty()) {
      warnings.add(new Warning(signs, "ways back, side by side", "atlas plan recover"));
    }
    if (weeksBehind >= LEAST_WEEKS) {
      warnings.add(
          new Warning(
              List.of(weeks(weeksBehind) + " behind"),
              "what makes it lighter",
              "atlas plan adjust"));
    }
    return warnings;
  }

  /** How far behind a plan is, whatever its length: in weeks of its form of 16. */
  public static String weeks(double weeks) {
    return String.format(Locale.ROOT, "%.1f of 16 weeks", weeks);
  }
}
