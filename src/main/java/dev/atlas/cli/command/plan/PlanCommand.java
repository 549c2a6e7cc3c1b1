package dev.atlas.cli.command.plan;

import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Fact;
import dev.atlas.report.PlanningReports;
import dev.atlas.report.build.PlanBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas plan}: the curriculum in time. */
public final class PlanCommand implements Command {

  /** From today to the start of a plan, either way. */
  private static final int MOST_YEARS = 10;

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Command.spec(PlanCommand::show, "Shows and changes the plan.");
    spec.addSubcommand("show", Command.spec(PlanCommand::show, "Shows the plan in time."));
    spec.addSubcommand("start", startSpec());
    spec.addSubcommand("set", setSpec());
    spec.addSubcommand("open", openSpec());
    CalendarCommands.addTo(spec, PlanCommand::append);
    return spec;
  }

  private static CommandSpec startSpec() {
    CommandSpec spec =
        Command.spec(PlanCommand::start, "Starts a plan; what was learnt before is kept.");
    spec.addOption(
        Command.option("NAME", "one of the plan's pathways, such as balanced", "--pathway"));
    spec.addOption(Command.option("DATE", "first day (default: today)", "--date"));
    spec.addOption(Command.option("HOURS", "hours a week (default: the pathway's)", "--hours"));
    return spec;
  }

  private static CommandSpec setSpec() {
    CommandSpec spec =
        Command.spec(PlanCommand::set, "Changes a setting: " + SettingKey.names() + ".");
    spec.addPositional(Command.parameter("0", "1", "KEY", "which setting"));
    spec.addPositional(Command.parameter("1", "1", "VALUE", "its new value"));
    spec.parser().unmatchedOptionsArePositionalParams(true);
    return spec;
  }

  private static CommandSpec openSpec() {
    CommandSpec spec = Command.spec(PlanCommand::open, "Opens a phase before its gate does.");
    spec.addPositional(Command.parameter("0", "1", "PHASE", "number of the phase"));
    return spec;
  }

  private static int show(ParseResult parsed, Context context) {
    context.print(PlanBuilder.build(context.situation()));
    return ExitCode.OK;
  }

  private static int start(ParseResult parsed, Context context) {
    Situation situation = context.situation();
    Curriculum curriculum = situation.curriculum();
    String pathway =
        pathway(parsed.matchedOptionValue("--pathway", curriculum.defaultPathway()), curriculum);
    String date = parsed.matchedOptionValue("--date", (String) null);
    LocalDate today = situation.today();
    LocalDate start = date == null ? today : context.dates().date(date);
    if (start.isBefore(today.minusYears(MOST_YEARS))
        || start.isAfter(today.plusYears(MOST_YEARS))) {
      throw new UsageException(
          "a plan starts at most %d years from today, not on %s".formatted(MOST_YEARS, start));
    }
    LocalDate end = start.plusWeeks(weeks(pathway, curriculum)).minusDays(1);
    if (end.isBefore(today)) {
      throw new UsageException(
          "a plan from %s would have ended on %s; give a later --date".formatted(start, end));
    }
    Double hours = hours(parsed.matchedOptionValue("--hours", (String) null));
    DayLength.check(Set.of(SettingKey.PATHWAY), settings(situation, pathway, hours), curriculum);
    return append(context, new Fact.PlanStart(pathway, start, hours));
  }

  /** The settings that a plan starts with. */
  private static Settings settings(Situation situation, String pathway, @Nullable Double hours) {
    Settings settings =
        situation.learner().settings().without(SettingKey.HOURS).with(SettingKey.PATHWAY, pathway);
    return hours == null ? settings : settings.with(SettingKey.HOURS, hours.toString());
  }

  private static int weeks(String pathway, Curriculum curriculum) {
    return Objects.requireNonNull(curriculum.pathway(pathway)).weeks();
  }

  private static String pathway(String typed, Curriculum curriculum) {
    if (curriculum.pathway(typed) == null) {
      List<String> ids = curriculum.pathways().stream().map(Pathway::id).toList();
      String meant =
          Suggestions.nearest(typed, ids, 1).stream()
              .findFirst()
              .map(id -> "; did you mean " + id + "?")
              .orElse("");
      throw new UsageException(
          "no pathway is called `"
              + typed
              + "`: there are "
              + ids.stream().collect(Collectors.joining(", "))
              + meant);
    }
    return typed;
  }

  private static @Nullable Double hours(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    checked(SettingKey.HOURS, typed);
    return Double.valueOf(typed);
  }

  private static int set(ParseResult parsed, Context context) {
    String name = parsed.matchedPositionalValue(0, "");
    String value = parsed.matchedPositionalValue(1, "");
    SettingKey key = SettingKey.of(name);
    if (key == null) {
      List<String> keys = Arrays.stream(SettingKey.values()).map(SettingKey::key).toList();
      String meant =
          Suggestions.nearest(name, keys, 1).stream()
              .findFirst()
              .map(known -> "; did you mean " + known + "?")
              .orElse("; there are " + SettingKey.names());
      throw new UsageException("no setting is called `" + name + "`" + meant);
    }
    checked(key, value);
    if (key == SettingKey.PATHWAY) {
      pathway(value, context.catalog().curriculum());
    }
    Settings settings = context.situation().learner().settings().with(key, value);
    DayLength.check(Set.of(key), settings, context.catalog().curriculum());
    write(context, new Fact.Setting(name, value));
    context.print(new PlanningReports.Setting(name, key.shown(value)));
    return ExitCode.OK;
  }

  private static void checked(SettingKey key, String value) {
    try {
      Settings.NONE.with(key, value);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static int open(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, "");
    Curriculum curriculum = context.catalog().curriculum();
    boolean known =
        curriculum.phases().stream().anyMatch(phase -> typed.equals("" + phase.number()));
    if (!known) {
      throw new UsageException(
          "no phase has the number `"
              + typed
              + "`; there are "
              + curriculum.phases().stream()
                  .map(phase -> "" + phase.number())
                  .collect(Collectors.joining(", ")));
    }
    return append(context, new Fact.PhaseOpen(Integer.parseInt(typed)));
  }

  private static int append(Context context, Fact fact) {
    return append(context, fact, List.of());
  }

  private static int append(Context context, Fact fact, List<String> notes) {
    context.print(PlanBuilder.build(context.after(write(context, fact)), notes));
    return ExitCode.OK;
  }

  private static List<dev.atlas.journal.Event> write(Context context, Fact fact) {
    String device = Device.nameOf(context.home(), context.environment().variables());
    return new JournalWriter(context.home(), device)
        .append(context.situation().now(), List.of(fact));
  }
}
