package dev.atlas.forecast;

import dev.atlas.curriculum.SettingKey;
import dev.atlas.learner.DayChoices.Absence;
import dev.atlas.learner.DayChoices.Recovering;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of the plan to try out.
 *
 * @param settings other values of settings, as texts that they take
 * @param dropped categories and groups that the plan would not hold
 * @param absences further days away
 * @param recovery another recovery; null for the plan's own
 */
public record WhatIf(
    Map<SettingKey, String> settings,
    Set<String> dropped,
    List<Absence> absences,
    @Nullable Recovering recovery) {

  /** A change without a recovery. */
  public WhatIf(Map<SettingKey, String> settings, Set<String> dropped, List<Absence> absences) {
    this(settings, dropped, absences, null);
  }

  /** A recovery, and nothing else. */
  public static WhatIf recovering(Recovering recovery) {
    return new WhatIf(Map.of(), Set.of(), List.of(), recovery);
  }

  /** Categories and groups that the plan would not hold, and nothing else. */
  public static WhatIf dropping(Set<String> names) {
    return new WhatIf(Map.of(), Set.copyOf(names), List.of());
  }

  /** No change. */
  public static final WhatIf NOTHING = new WhatIf(Map.of(), Set.of(), List.of());

  /** Whether nothing changes. */
  public boolean isNothing() {
    return settings.isEmpty() && dropped.isEmpty() && absences.isEmpty() && recovery == null;
  }

  /** This change with one more setting. */
  WhatIf with(SettingKey key, String value) {
    Map<SettingKey, String> more = new java.util.EnumMap<>(SettingKey.class);
    more.putAll(settings);
    more.put(key, value);
    return new WhatIf(Map.copyOf(more), dropped, absences, recovery);
  }

  /** This change with other categories and groups dropped. */
  WhatIf without(Set<String> names) {
    return new WhatIf(settings, Set.copyOf(names), absences, recovery);
  }
}
