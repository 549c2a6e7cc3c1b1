package dev.atlas.forecast;

import dev.atlas.curriculum.SettingKey;
import dev.atlas.learner.DayChoices.Absence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of the plan to try out.
 *
 * @param settings other values of settings, as texts that they take
 * @param dropped categories and groups that the plan would not hold
 * @param absences further days away
 */
public record WhatIf(
    Map<SettingKey, String> settings, Set<String> dropped, List<Absence> absences) {

  /** No change. */
  public static final WhatIf NOTHING = new WhatIf(Map.of(), Set.of(), List.of());

  /** Whether nothing changes. */
  public boolean isNothing() {
    return settings.isEmpty() && dropped.isEmpty() && absences.isEmpty();
  }

  /** This change with one more setting. */
  WhatIf with(SettingKey key, String value) {
    Map<SettingKey, String> more = new java.util.EnumMap<>(SettingKey.class);
    more.putAll(settings);
    more.put(key, value);
    return new WhatIf(Map.copyOf(more), dropped, absences);
  }

  /** This change with other categories and groups dropped. */
  WhatIf without(Set<String> names) {
    return new WhatIf(settings, Set.copyOf(names), absences);
  }
}
