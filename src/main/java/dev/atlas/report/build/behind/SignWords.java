package dev.atlas.report.build.behind;

import dev.atlas.planner.WarningSigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The signs of falling behind in words, a line each. */
public final class SignWords {

  /** What to do about them. */
  public static final String ADVICE = "Ways back, side by side: `atlas plan recover`";

  private SignWords() {}

  /** The signs that hold; none for a learner who is well. */
  public static List<String> of(WarningSigns signs) {
    List<String> words = new ArrayList<>();
    if (signs.backlog()) {
      words.add(signs.due() + " reviews are due, and a full day holds " + signs.room());
    }
    if (signs.absent()) {
      words.add("no review on the last " + signs.missed() + " study days");
    }
    if (signs.forgetting()) {
      String before =
          signs.before() == null ? "" : ", after " + percent(signs.before()) + " of the 30 before";
      double now = Objects.requireNonNull(signs.retention());
      words.add(percent(now) + " of the reviews of the last 7 days were remembered" + before);
    }
    if (signs.exhausted()) {
      words.add("energy or focus was at 3 or less on the last two mornings");
    }
    return words;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
