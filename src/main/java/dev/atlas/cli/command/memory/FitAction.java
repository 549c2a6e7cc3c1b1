package dev.atlas.cli.command.memory;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Fact;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.evaluate.Adoption;
import dev.atlas.memory.evaluate.FitLosses;
import dev.atlas.memory.fit.Fit;
import dev.atlas.memory.fit.Optimizer;
import dev.atlas.memory.items.Items;
import dev.atlas.report.build.MemoryBuilder;
import dev.atlas.report.build.Situation;
import dev.atlas.store.Device;
import dev.atlas.store.journal.JournalWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code atlas memory fit}: learns the parameters from reviews. From the journal they are taken
 * over when they predict held-out recalls better beyond noise; an event keeps them with the
 * evidence.
 */
final class FitAction {

  private static final double TEST_SHARE_OF_ALL = 0.8;
  private static final double NANOS = 1e9;

  private FitAction() {}

  static CommandSpec spec() {
    CommandSpec spec =
        Command.spec(FitAction::run, "Learns the parameters of the forgetting curve from reviews.");
    spec.addPositional(Command.parameter("0", "0..1", "FILE", "a review log (.csv)"));
    spec.addOption(Command.flag("--journal", "the learner's journal (the default)"));
    spec.addOption(Command.option("NAME", "fsrs-6 (the default) or fsrs-7", "--model"));
    spec.addOption(
        Command.option(
            "SHARE", "fit to this first share of the recalls, test on the rest", "--train"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    ReviewSource source = ReviewSource.of(parsed);
    FsrsVersion version = MemoryCommand.version(parsed);
    Double share = share(parsed.matchedOptionValue("--train", (String) null));
    Items items = Items.of(source.read(context));

    int count = share == null ? items.size() : items.first(share);
    long start = System.nanoTime();
    Fit fit;
    try (Headway.Shown fitting = context.watch("Fitting")) {
      fit = Optimizer.fit(version, items, count, fitting);
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    FitLosses losses;
    try (Headway.Shown testing = context.watch("Testing on recalls held out")) {
      losses = losses(fit, items, count, version, testing);
    }

    Adoption adoption =
        source.journal() && share == null ? adoption(context, items, version) : null;
    context.print(MemoryBuilder.fitted(source.name(), fit, losses, seconds, adoption));
    return ExitCode.OK;
  }

  /** A fit to everything is judged by a fit to the first items, tested on the others. */
  private static FitLosses losses(
      Fit fit, Items items, int count, FsrsVersion version, Headway headway) {
    if (count < items.size()) {
      return FitLosses.of(fit, items, count);
    }
    int train = items.first(TEST_SHARE_OF_ALL);
    FitLosses whole = FitLosses.of(fit, items, count);
    FitLosses split = FitLosses.of(Optimizer.fit(version, items, train, headway), items, train);
    return new FitLosses(
        whole.items(),
        whole.trainLoss(),
        whole.defaultTrainLoss(),
        0,
        split.testLoss(),
        split.defaultTestLoss());
  }

  private static @Nullable Adoption adoption(Context context, Items items, FsrsVersion version) {
    if (items.size() < 2) {
      return null;
    }
    Situation situation = context.situation();
    Adoption adoption;
    try (Headway.Shown comparing = context.watch("Comparing with the parameters in use")) {
      adoption =
          Adoption.of(
              items,
              situation.learner().model().forgetting(),
              version,
              situation.learner().settings().seed(),
              comparing);
    }
    String device = Device.nameOf(context.home(), context.environment().variables());
    new JournalWriter(context.home(), device)
        .append(
            situation.now(),
            List.of(
                new Fact.Fit(
                    version.word(),
                    Arrays.stream(adoption.fit().model().values()).boxed().toList(),
                    situation.learner().recalls(),
                    adoption.test(),
                    adoption.current().value(),
                    adoption.fitted().value(),
                    adoption.gain().low(),
                    adoption.worthIt())));
    return adoption;
  }

  private static @Nullable Double share(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share < 1) {
        return share;
      }
    } catch (NumberFormatException notANumber) {
      // Told below.
    }
    throw new UsageException("--train takes a share between 0 and 1, not `" + text + "`");
  }
}
