package dev.atlas.cli.command.plan;

import dev.atlas.catalog.Category;
import dev.atlas.catalog.Group;
import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Context;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.Period;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.forecast.WhatIf;
import dev.atlas.learner.DayChoices.Absence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that change a plan to try it out. */
final class WhatIfOptions {

  private static final Map<String, SettingKey> SETTINGS =
      Map.of(
          "--pathway", SettingKey.PATHWAY,
          "--hours", SettingKey.HOURS,
          "--new-cap", SettingKey.NEW_CAP,
          "--review-cap", SettingKey.REVIEW_CAP,
          "--retention", SettingKey.RETENTION);

  private WhatIfOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(Command.option("NAME", "what if: another pathway", "--pathway"));
    spec.addOption(Command.option("HOURS", "what if: other weekly hours", "--hours"));
    spec.addOption(Command.option("N", "what if: new diagrams a day", "--new-cap"));
    spec.addOption(Command.option("N", "what if: reviews a day", "--review-cap"));
    spec.addOption(Command.option("R", "what if: desired retention", "--retention"));
    spec.addOption(
        Command.option("WHAT", "what if without category:NAME or group:NAME,...", "--skip"));
    spec.addOption(Command.option("FROM..TO", "what if: away", "--away"));
  }

  /** The change that is asked for. */
  static WhatIf of(ParseResult parsed, Context context) {
    Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
    for (Map.Entry<String, SettingKey> each : SETTINGS.entrySet()) {
      String value = parsed.matchedOptionValue(each.getKey(), (String) null);
      if (value != null) {
        settings.put(each.getValue(), checked(each.getValue(), value, context));
      }
    }
    Settings changed = context.situation().learner().settings();
    for (Map.Entry<SettingKey, String> each : settings.entrySet()) {
      changed = changed.with(each.getKey(), each.getValue());
    }
    DayLength.check(settings.keySet(), changed, context.catalog().curriculum());
    String skip = parsed.matchedOptionValue("--skip", (String) null);
    String away = parsed.matchedOptionValue("--away", (String) null);
    return new WhatIf(
        settings,
        skip == null ? Set.of() : names(skip, context),
        away == null ? List.of() : List.of(absence(away, context)));
  }

  private static String checked(SettingKey key, String value, Context context) {
    try {
      Settings.NONE.with(key, value);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (key == SettingKey.PATHWAY && context.catalog().curriculum().pathway(value) == null) {
      List<String> ids =
          context.catalog().curriculum().pathways().stream().map(Pathway::id).toList();
      throw new UsageException(
          "no pathway is called `" + value + "`: there are " + String.join(", ", ids));
    }
    return value;
  }

  private static Absence absence(String text, Context context) {
    Period period = CalendarCommands.absence(text, context);
    if (period.to().isBefore(context.situation().today())) {
      throw new UsageException("`" + text + "` is over: it changes nothing that is to come");
    }
    return new Absence(period.from(), period.to());
  }

  /**
   * Categories and groups by name, separated by commas; a name alone may be either.
   *
   * @throws UsageException when one names nothing; the message suggests another
   */
  static Set<String> names(String text, Context context) {
    List<Category> categories = context.catalog().catalog().categories();
    List<String> known =
        Stream.concat(
                categories.stream().map(Category::id),
                categories.stream().flatMap(c -> c.groups().stream()).map(Group::id))
            .toList();
    Set<String> names = new LinkedHashSet<>();
    for (String word : List.of(text.split(",", -1))) {
      String name = word.strip().replaceFirst("^(category|group):", "");
      if (!known.contains(name)) {
        String meant = String.join(", ", Suggestions.nearest(name, known, 3));
        throw new UsageException(
            "no category or group is called `"
                + name
                + "`; "
                + (meant.isEmpty() ? "see `atlas list`" : "did you mean " + meant + "?"));
      }
      names.add(name);
    }
    return names;
  }

  /** The change in words. */
  static String words(ParseResult parsed) {
    List<String> words = new ArrayList<>();
    for (String option :
        List.of(
            "--pathway",
            "--hours",
            "--new-cap",
            "--review-cap",
            "--retention",
            "--skip",
            "--away")) {
      @Nullable String value = parsed.matchedOptionValue(option, (String) null);
      if (value != null) {
        words.add(option.substring(2) + " " + value);
      }
    }
    return String.join(", ", words);
  }
}
