package dev.atlas.cli.command.tracking;

import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Suggestions;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.SelfReport.Depth.Level;
import dev.atlas.journal.SelfReport.Depth.Point;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.build.tracking.DepthBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas depth}: how deeply a diagram is understood, and the eight points of mastery. */
public final class DepthCommand implements Command {

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(DepthCommand::run, "Judges how deeply a diagram is understood.");
    spec.addPositional(Command.parameter("0", "0..1", "ID", "the diagram"));
    spec.addPositional(
        Command.parameter("1", "0..1", "LEVEL", "surface, shallow, medium, deep or expert"));
    spec.addOption(
        Command.option(
            "POINTS",
            "what holds: structure,labels,trade-offs,metrics,failures,alternatives,costs,data-flow,"
                + " or all or none",
            "--check"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    String typed = parsed.matchedPositionalValue(0, (String) null);
    if (typed == null) {
      TrackingReport.Depths all = DepthBuilder.all(context.situation());
      context.print(all);
      return all.judged() == 0 ? ExitCode.NO : ExitCode.OK;
    }
    Diagram diagram = context.diagram(typed);
    Level level = level(parsed.matchedPositionalValue(1, (String) null));
    Set<Point> points = points(parsed.matchedOptionValue("--check", (String) null));
    if (level == null && points == null) {
      context.print(DepthBuilder.of(context.situation(), diagram));
      return ExitCode.OK;
    }
    Event event =
        Said.write(
            context, context.situation().now(), new SelfReport.Depth(diagram.id(), level, points));
    context.print(DepthBuilder.of(context.after(List.of(event)), diagram));
    return ExitCode.OK;
  }

  private static @Nullable Level level(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    for (Level each : Level.values()) {
      if (each.word().equals(typed.strip().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    List<String> words = Arrays.stream(Level.values()).map(Level::word).toList();
    throw new UsageException(
        "`" + typed + "` is no depth: write " + String.join(", ", words) + meant(typed, words));
  }

  private static @Nullable Set<Point> points(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    Set<Point> points = EnumSet.noneOf(Point.class);
    for (String word : typed.strip().toLowerCase(Locale.ROOT).split(",")) {
      switch (word.strip()) {
        case "all" -> points.addAll(EnumSet.allOf(Point.class));
        case "none" -> points.clear();
        default -> points.add(point(word.strip()));
      }
    }
    return Set.copyOf(points);
  }

  private static Point point(String word) {
    for (Point each : Point.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    List<String> words = Arrays.stream(Point.values()).map(Point::word).toList();
    throw new UsageException(
        "`"
            + word
            + "` is no point of mastery: write "
            + String.join(",", words)
            + ", all or none"
            + meant(word, words));
  }

  private static String meant(String typed, List<String> words) {
    List<String> near = Suggestions.nearest(typed, words, 1);
    return near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?";
  }
}
