package dev.atlas.curriculum;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting that changes state or plan. Each parses its own text and says what it takes, so the
 * command line, the manual and the fold of the journal agree.
 */
public enum SettingKey {
  PATHWAY("pathway", "the name of a pathway", text -> text),
  HOURS("hours", "weekly hours, 0.25 to 112", text -> number(text, 0.25, 112)),
  NEW_CAP("cap.new", "new diagrams on a full day, 0 to 200", text -> whole(text, 0, 200)),
  REVIEW_CAP("cap.reviews", "reviews on a full day, 0 to 1000", text -> whole(text, 0, 1000)),
  WEEKDAYS(
      "weekdays",
      "seven weights from Monday to Sunday, such as 1,1,1,1,1,1/3,0",
      SettingKey::weights),
  ROLLOVER("rollover", "the hour at which a study day begins, 0 to 12", text -> hours(text, 0, 12)),
  ZONE("zone", "a time zone such as Europe/Berlin", SettingKey::zone),
  MODEL("memory.model", "fsrs, ladder or expanding", SettingKey::model),
  RETENTION("memory.retention", "desired retention, 0.70 to 0.99", text -> number(text, 0.7, 0.99)),
  LONGEST("memory.longest", "longest interval in days, 1 to 36500", text -> whole(text, 1, 36_500)),
  SEED("seed", "a whole number", SettingKey::seed);

  /** The memory models by name; the first is the default. */
  public static final List<String> MODELS = List.of("fsrs", "ladder", "expanding");

  private final String key;
  private final String takes;

  // Each parser is a function without captured state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, Object> parser;

  SettingKey(String key, String takes, Function<String, Object> parser) {
    this.key = key;
    this.takes = takes;
    this.parser = parser;
  }

  /** The name on the command line and in the journal. */
  public String key() {
    return key;
  }

  /** What a value looks like. */
  public String takes() {
    return takes;
  }

  /** The setting with this name, or null. */
  public static @Nullable SettingKey of(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst().orElse(null);
  }

  /** The names of all settings, separated by commas. */
  public static String names() {
    return Arrays.stream(values()).map(SettingKey::key).collect(Collectors.joining(", "));
  }

  /**
   * The value that a text means.
   *
   * @throws IllegalArgumentException when it is none; the message says what the setting takes
   */
  Object parse(String text) {
    try {
      return parser.apply(text.strip());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "`" + text + "` is no value for " + key + "; it takes " + takes, e);
    }
  }

  /**
   * A value as it is shown: a number is one, however it was typed.
   *
   * @throws IllegalArgumentException when the text is no value of this setting
   */
  public String shown(String text) {
    return parse(text) instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : text;
  }

  private static Object number(String text, double low, double high) {
    double value = Double.parseDouble(text);
    return within(value >= low && value <= high, value);
  }

  private static Object whole(String text, int low, int high) {
    int value = Integer.parseInt(text);
    return within(value >= low && value <= high, value);
  }

  private static Object hours(String text, int low, int high) {
    int value = Integer.parseInt(text.endsWith("h") ? text.substring(0, text.length() - 1) : text);
    return within(value >= low && value <= high, Duration.ofHours(value));
  }

  private static Object weights(String text) {
    List<Double> weights = Arrays.stream(text.split(",")).map(SettingKey::fraction).toList();
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    boolean sane = weights.stream().allMatch(w -> w >= 0 && w <= 10);
    return within(weights.size() == 7 && sane && sum > 0, weights);
  }

  /** A decimal number or a fraction such as 1/3. */
  public static double fraction(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Double.parseDouble(text)
        : Double.parseDouble(text.substring(0, slash))
            / Double.parseDouble(text.substring(slash + 1));
  }

  private static Object zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (ZoneRulesException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Object model(String text) {
    return within(MODELS.contains(text), text);
  }

  private static Object seed(String text) {
    return Long.parseLong(text);
  }

  private static <T> T within(boolean inBounds, T value) {
    if (!inBounds) {
      throw new IllegalArgumentException("out of bounds");
    }
    return value;
  }
}
