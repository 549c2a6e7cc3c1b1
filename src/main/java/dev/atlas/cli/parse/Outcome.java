package dev.atlas.cli.parse;

import dev.atlas.memory.Grade;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a redraw went, as typed.
 *
 * @param grade the grade, before the time taken is looked at
 * @param accuracy percent, where an accuracy was typed
 */
public record Outcome(Grade grade, @Nullable Double accuracy) {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)\\s*%");

  /**
   * Reads again, hard, good, easy, 1 to 4, or an accuracy such as 88%.
   *
   * @throws UsageException when it is none of them
   */
  public static Outcome parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    for (Grade grade : Grade.values()) {
      if (word.equals(grade.word()) || word.equals(Integer.toString(grade.number()))) {
        return new Outcome(grade, null);
      }
    }
    Matcher percent = PERCENT.matcher(word);
    if (percent.matches()) {
      double accuracy = Double.parseDouble(percent.group(1));
      if (accuracy <= 100) {
        return new Outcome(Grade.ofAccuracy(accuracy), accuracy);
      }
      throw new UsageException("an accuracy is at most 100%, not `" + text + "`");
    }
    throw new UsageException(
        "`" + text + "` is no outcome: use again, hard, good, easy, 1 to 4, or an accuracy as 88%");
  }

  /**
   * The grade in the light of the time taken: an easy that came from an accuracy is good when it
   * took more than twice the target.
   *
   * @param seconds time taken, or null
   * @param targetSeconds target of the redraw
   */
  public Grade grade(@Nullable Integer seconds, int targetSeconds) {
    boolean slow = seconds != null && seconds > 2 * targetSeconds;
    return accuracy != null && grade == Grade.EASY && slow ? Grade.GOOD : grade;
  }
}
