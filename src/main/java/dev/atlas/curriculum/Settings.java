package dev.atlas.curriculum;

import dev.atlas.curriculum.rhythm.DayRhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the learner has set; where nothing is set, the curriculum's numbers hold. Immutable. */
public final class Settings {

  /** Nothing set. */
  public static final Settings NONE =
      new Settings(new EnumMap<>(SettingKey.class), new EnumMap<>(SettingKey.class));

  /** The hour at which a study day begins, unless set. */
  public static final Duration DEFAULT_ROLLOVER = Duration.ofHours(4);

  /** The longest day that anybody is planned: it leaves eight hours. */
  public static final int LONGEST_DAY_MINUTES = 16 * 60;

  private final Map<SettingKey, Object> values;
  private final Map<SettingKey, String> texts;

  private Settings(Map<SettingKey, Object> values, Map<SettingKey, String> texts) {
    this.values = values;
    this.texts = texts;
  }

  /** What is set, as it was typed. */
  public Map<SettingKey, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /**
   * These settings with one more.
   *
   * @throws IllegalArgumentException when the text is no value of that setting
   */
  public Settings with(SettingKey key, String text) {
    Map<SettingKey, Object> more = new EnumMap<>(values);
    more.put(key, key.parse(text));
    Map<SettingKey, String> typed = new EnumMap<>(texts);
    typed.put(key, text);
    return new Settings(more, typed);
  }

  /** These settings without one. */
  public Settings without(SettingKey key) {
    Map<SettingKey, Object> fewer = new EnumMap<>(values);
    fewer.remove(key);
    Map<SettingKey, String> typed = new EnumMap<>(texts);
    typed.remove(key);
    return new Settings(fewer, typed);
  }

  /** The pathway that is followed. */
  public Pathway pathway(Curriculum curriculum) {
    Object id = values.getOrDefault(SettingKey.PATHWAY, curriculum.defaultPathway());
    Pathway pathway = curriculum.pathway((String) id);
    return pathway != null ? pathway : curriculum.pathways().getFirst();
  }

  /** Hours of study a week. */
  public double weeklyHours(Curriculum curriculum) {
    return (double) values.getOrDefault(SettingKey.HOURS, pathway(curriculum).hours());
  }

  /** New diagrams on a full day, at most. */
  public int newPerDay(Curriculum curriculum) {
    return (int) values.getOrDefault(SettingKey.NEW_CAP, pathway(curriculum).newPerDay());
  }

  /** Reviews on a full day, at most. */
  public int reviewsPerDay(Curriculum curriculum) {
    return (int) values.getOrDefault(SettingKey.REVIEW_CAP, pathway(curriculum).reviewsPerDay());
  }

  /** A weekday's share of the weekly hours, relative to the others; 0 is a rest day. */
  @SuppressWarnings("unchecked")
  public double weight(Curriculum curriculum, DayOfWeek day) {
    List<Double> set = (List<Double>) values.get(SettingKey.WEEKDAYS);
    if (set != null) {
      return set.get(day.getValue() - 1);
    }
    DayRhythm rhythm = curriculum.rhythm().get(day);
    return rhythm == null ? 0 : rhythm.weight();
  }

  /** Minutes of study on a weekday; a journal of old may ask for more than a day has room for. */
  public int minutes(Curriculum curriculum, DayOfWeek day) {
    return Math.min(minutesAsked(curriculum, day), LONGEST_DAY_MINUTES);
  }

  /** Minutes that hours and weights ask for on a weekday, rounded to the nearest. */
  public int minutesAsked(Curriculum curriculum, DayOfWeek day) {
    double sum = 0;
    for (DayOfWeek each : DayOfWeek.values()) {
      sum += weight(curriculum, each);
    }
    return (int) Math.round(weeklyHours(curriculum) * 60 * weight(curriculum, day) / sum);
  }

  /** How long after midnight a study day begins. */
  public Duration rollover() {
    return (Duration) values.getOrDefault(SettingKey.ROLLOVER, DEFAULT_ROLLOVER);
  }

  /** The learner's time zone, or null where it was not set. */
  public @Nullable ZoneId zone() {
    return (ZoneId) values.get(SettingKey.ZONE);
  }

  /** The name of the memory model. */
  public String memoryModel() {
    return (String) values.getOrDefault(SettingKey.MODEL, SettingKey.MODELS.getFirst());
  }

  /** Desired retention. */
  public double retention(Curriculum curriculum) {
    return (double) values.getOrDefault(SettingKey.RETENTION, curriculum.intervals().retention());
  }

  /** What decides the learner's luck, such as the fuzz of due dates. */
  public long seed() {
    return (long) values.getOrDefault(SettingKey.SEED, 0L);
  }

  /** Longest interval in days. */
  public int longestDays(Curriculum curriculum) {
    return (int) values.getOrDefault(SettingKey.LONGEST, curriculum.intervals().longestDays());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return texts.toString();
  }
}
