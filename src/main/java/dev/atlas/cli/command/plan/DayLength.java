package dev.atlas.cli.command.plan;

import dev.atlas.cli.parse.UsageException;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Refuses settings that together ask for a longer day than anybody has. */
final class DayLength {

  private static final int MINUTES = 60;

  /** What decides how long a day is. */
  private static final Set<SettingKey> KEYS =
      Set.of(SettingKey.PATHWAY, SettingKey.HOURS, SettingKey.WEEKDAYS);

  private DayLength() {}

  /**
   * Checks settings of which some have changed.
   *
   * @throws UsageException when a day has no room for what they ask for
   */
  static void check(Set<SettingKey> changed, Settings settings, Curriculum curriculum) {
    if (!Collections.disjoint(changed, KEYS)) {
      check(settings, curriculum);
    }
  }

  private static void check(Settings settings, Curriculum curriculum) {
    for (DayOfWeek day : DayOfWeek.values()) {
      int minutes = settings.minutesAsked(curriculum, day);
      if (minutes > Settings.LONGEST_DAY_MINUTES) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%s would have %d h %02d min of study, and a day has room for %d h: spread the"
                    + " hours with `atlas plan set weekdays`, or set fewer with"
                    + " `atlas plan set hours`",
                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                minutes / MINUTES,
                minutes % MINUTES,
                Settings.LONGEST_DAY_MINUTES / MINUTES));
      }
    }
  }
}
