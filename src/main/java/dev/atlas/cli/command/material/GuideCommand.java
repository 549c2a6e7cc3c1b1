package dev.atlas.cli.command.material;

import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.MaterialIds;
import dev.atlas.curriculum.material.Guide;
import dev.atlas.report.build.GuideBuilder;
import dev.atlas.report.build.Situation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas guide}: techniques, and what to do when something goes wrong. */
public final class GuideCommand implements Command {

  @Override
  public String name() {
    return "guide";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(GuideCommand::run, "Tells how to study, and what to do about troubles.");
    spec.addPositional(
        Command.parameter("0..*", "0..*", "TOPIC", "a technique, a kind of diagram or a trouble"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    String topic = String.join(" ", parsed.matchedPositionalValue(0, new String[0]));
    Situation situation = context.situation();
    if (topic.isEmpty()) {
      context.print(GuideBuilder.index(situation));
      boolean none = situation.curriculum().material().guide().equals(Guide.EMPTY);
      return none ? ExitCode.NO : ExitCode.OK;
    }
    MaterialIds ids = new MaterialIds(situation.curriculum().material());
    context.print(GuideBuilder.topic(situation, ids.topic(topic)));
    return ExitCode.OK;
  }
}
