package dev.atlas.cli.command.memory;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.replay.ReplayCase;
import dev.atlas.report.MemoryReport;
import dev.atlas.report.build.MemoryBuilder;
import dev.atlas.store.StoreException;
import dev.atlas.store.reviewlog.ReplayCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas memory}: the memory engine on any review log. */
public final class MemoryCommand implements Command {

  private static final double TRAINING_SHARE = 0.8;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("The memory engine: replay, fit, evaluate, retention.");
    spec.addSubcommand("replay", replaySpec());
    spec.addSubcommand("fit", FitAction.spec());
    spec.addSubcommand("evaluate", evaluateSpec());
    spec.addSubcommand(
        "retention",
        Command.spec(MemoryCommand::retention, "Shows what other retentions cost and keep."));
    return spec;
  }

  private static CommandSpec replaySpec() {
    CommandSpec spec =
        Command.spec(MemoryCommand::replay, "Gives states and intervals of review histories.");
    spec.addPositional(
        Command.parameter("0", "1", "FILE", "a review log (.csv) or cases (.jsonl)"));
    spec.addOption(Command.option("NAME", "fsrs-6 (the default) or fsrs-7", "--model"));
    spec.addOption(Command.option("LIST", "parameters, separated by commas", "--parameters"));
    spec.addOption(Command.flag("--each", "a row for each review, not for each card"));
    return spec;
  }

  private static CommandSpec evaluateSpec() {
    CommandSpec spec =
        Command.spec(MemoryCommand::evaluate, "Compares models on the last 20 % of the recalls.");
    spec.addPositional(Command.parameter("0", "0..1", "FILE", "a review log (.csv)"));
    spec.addOption(Command.flag("--journal", "the learner's journal (the default)"));
    return spec;
  }

  private static int replay(ParseResult parsed, Context context) {
    String file = parsed.matchedPositionalValue(0, "");
    FsrsVersion version = version(parsed);
    Forgetting model = model(version, parsed.matchedOptionValue("--parameters", (String) null));
    if (file.endsWith(".jsonl")) {
      context.printJson(MemoryBuilder.cases(cases(file, version, model)));
    } else {
      double retention = context.catalog().curriculum().intervals().retention();
      context.print(
          MemoryBuilder.replayed(
              file,
              new ReviewSource(file, file).read(context),
              model,
              retention,
              parsed.hasMatchedOption("--each")));
    }
    return ExitCode.OK;
  }

  private static List<ReplayCase.Outcome> cases(
      String file, FsrsVersion version, Forgetting model) {
    List<ReplayCase.Outcome> outcomes = new ArrayList<>();
    try (BufferedReader text = Files.newBufferedReader(Path.of(file))) {
      for (ReplayCase each : ReplayCases.read(file, text)) {
        outcomes.add(each.replay(each.parameters().isEmpty() ? model : own(each, version)));
      }
    } catch (IOException e) {
      throw new StoreException.BadData(file + " cannot be read as UTF-8 text; check its name");
    }
    return outcomes;
  }

  /** Reference vectors hold parameters out of bounds on purpose: they are moved to the bounds. */
  private static Forgetting own(ReplayCase each, FsrsVersion version) {
    try {
      return version.clipped(each.parameters().stream().mapToDouble(Double::doubleValue).toArray());
    } catch (IllegalArgumentException e) {
      throw new StoreException.BadData("case " + each.id() + ": " + e.getMessage());
    }
  }

  private static int evaluate(ParseResult parsed, Context context) {
    ReviewSource source = ReviewSource.of(parsed);
    Items items = Items.of(source.read(context));
    long seed = context.situation().learner().settings().seed();
    try {
      MemoryReport compared;
      try (Headway.Shown comparing = context.watch("Comparing models")) {
        compared =
            MemoryBuilder.compared(
                source.name(),
                items,
                TRAINING_SHARE,
                context.catalog().curriculum(),
                seed,
                comparing);
      }
      context.print(compared);
      return ExitCode.OK;
    } catch (IllegalArgumentException nothingToCompare) {
      context.warn(String.valueOf(nothingToCompare.getMessage()));
      return ExitCode.NO;
    }
  }

  private static int retention(ParseResult parsed, Context context) {
    MemoryReport costs;
    try (Headway.Shown simulating = context.watch("Simulating retentions")) {
      costs = MemoryBuilder.costs(context.situation(), simulating);
    }
    context.print(costs);
    return ExitCode.OK;
  }

  /** The version that {@code --model} names. */
  static FsrsVersion version(ParseResult parsed) {
    String word = parsed.matchedOptionValue("--model", FsrsVersion.FSRS_6.word());
    return FsrsVersion.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "--model takes "
                        + Arrays.stream(FsrsVersion.values())
                            .map(FsrsVersion::word)
                            .collect(Collectors.joining(" or "))
                        + ", not `"
                        + word
                        + "`"));
  }

  private static Forgetting model(FsrsVersion version, @Nullable String list) {
    if (list == null) {
      return version.model();
    }
    try {
      double[] values =
          Arrays.stream(list.strip().split("[,\\s]+")).mapToDouble(Double::parseDouble).toArray();
      return version.model(values);
    } catch (NumberFormatException e) {
      throw new UsageException("--parameters takes numbers separated by commas");
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
