package dev.atlas.cli.command.tracking;

import dev.atlas.cli.Context;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What learners type about themselves, checked, and written down. */
public final class Said {

  private static final int LONGEST = 10_000;
  private static final int MOST_HOURS = 24;

  private Said() {}

  /** Words; null for none. */
  public static @Nullable String words(@Nullable String typed) {
    if (typed != null && typed.length() > LONGEST) {
      throw new UsageException("a text has at most " + LONGEST + " characters");
    }
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The words of an option; null where it was not given. */
  public static @Nullable String words(ParseResult parsed, String option) {
    return words(parsed.matchedOptionValue(option, (String) null));
  }

  /** A whole number within bounds. */
  public static int score(String name, String typed, int least, int most) {
    try {
      int score = Integer.parseInt(typed.strip());
      if (score >= least && score <= most) {
        return score;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException(
        name + " is a number from " + least + " to " + most + ", not `" + typed + "`");
  }

  /** Hours of a day; null for none. */
  public static @Nullable Double hours(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    try {
      double hours = Double.parseDouble(typed.strip());
      if (hours > 0 && hours <= MOST_HOURS) {
        return hours;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException("hours are above 0 and at most 24, not `" + typed + "`");
  }

  /** When it was: the option --at, else now. */
  public static OffsetDateTime moment(ParseResult parsed, Context context) {
    String at = parsed.matchedOptionValue("--at", (String) null);
    return at == null ? context.situation().now() : context.moments().past(at);
  }

  /** Writes it down; it is on the disk when this returns. */
  public static Event write(Context context, OffsetDateTime at, Fact fact) {
    context.situation();
    String device = Device.nameOf(context.home(), context.environment().variables());
    return new JournalWriter(context.home(), device).append(at, List.of(fact)).getFirst();
  }
}
