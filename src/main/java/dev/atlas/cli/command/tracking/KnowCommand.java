package dev.atlas.cli.command.tracking;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.Context;
import dev.atlas.cli.ExitCode;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.command.LogList;
import dev.atlas.cli.parse.DiagramFilter;
import dev.atlas.cli.parse.Outcome;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.memory.Grade;
import dev.atlas.report.build.CatalogBuilder;
import dev.atlas.report.build.session.PlacementSample;
import dev.atlas.store.Device;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atlas know}: diagrams that the learner can draw already, so that the plan shrinks. */
public final class KnowCommand implements Command {

  @Override
  public String name() {
    return "know";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Command.spec(
            KnowCommand::run,
            "Says which new diagrams you can draw already: they count as studied, cost no study"
                + " minutes, and are reviewed from now on.");
    spec.addPositional(
        Command.parameter(
            "0..*",
            "0..*",
            "ID",
            "a diagram: a unique part of its id, or its number today; or filters such as"
                + " group:NAME, for all new diagrams that match"));
    spec.addOption(
        Command.option("GRADE", "how well: again, hard, good (default) or easy", "--grade"));
    spec.addOption(
        Command.option("FILE", "one `ID [GRADE] [# note]` a line; - is standard input", "--from"));
    return spec;
  }

  private static int run(ParseResult parsed, Context context) {
    Grade grade = grade(parsed.matchedOptionValue("--grade", "good"));
    Map<Diagram, Grade> claims = new LinkedHashMap<>();
    List<String> words = List.of(parsed.matchedPositionalValue(0, new String[0]));
    boolean filters = words.stream().anyMatch(word -> word.contains(":"));
    for (Diagram diagram : filters ? matching(words, context) : named(words, context)) {
      claims.put(diagram, grade);
    }
    String from = parsed.matchedOptionValue("--from", null);
    if (from != null) {
      claims.putAll(read(from, grade, context));
    }
    if (claims.isEmpty() && filters) {
      context.warn("no new diagram matches `" + String.join(" ", words) + "`");
      return ExitCode.NO;
    }
    if (claims.isEmpty()) {
      throw new UsageException("know needs the ID of a diagram, or --from FILE with some");
    }
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> written =
        new JournalWriter(context.home(), device).append(context.situation().now(), facts(claims));
    context.print(CatalogBuilder.list(context.after(written), claims::containsKey));
    return ExitCode.OK;
  }

  /** One fact for each grade, in the order in which the grades were met. */
  private static List<Fact> facts(Map<Diagram, Grade> claims) {
    Map<Grade, List<String>> byGrade = new LinkedHashMap<>();
    claims.forEach(
        (diagram, grade) ->
            byGrade.computeIfAbsent(grade, _ -> new ArrayList<>()).add(diagram.id()));
    List<Fact> facts = new ArrayList<>();
    byGrade.forEach((grade, ids) -> facts.add(new Fact.Know(List.copyOf(ids), grade)));
    return facts;
  }

  /** With one filter among them, all words are filters. */
  private static List<Diagram> matching(List<String> words, Context context) {
    Predicate<Diagram> filter = DiagramFilter.parse(words, context.situation(), context.dates());
    return context.situation().catalog().diagrams().stream()
        .filter(diagram -> PlacementSample.unlogged(context.situation(), diagram))
        .filter(filter)
        .toList();
  }

  private static List<Diagram> named(List<String> words, Context context) {
    return words.stream().map(word -> claimed(word, context)).toList();
  }

  /** A diagram that nothing was done with before. */
  private static Diagram claimed(String typed, Context context) {
    Diagram diagram = context.diagram(typed);
    LearnerState learner = context.situation().learner();
    DiagramProgress progress = learner.progressOf(diagram.id());
    boolean onlyClaimed =
        progress != null
            && progress.history().size() == 1
            && learner.tracking().known().containsKey(diagram.id());
    if (progress != null && !onlyClaimed) {
      throw new UsageException(
          diagram.id() + " was studied already: what you know of it shows in its reviews");
    }
    return diagram;
  }

  private static Map<Diagram, Grade> read(String file, Grade usual, Context context) {
    Map<Diagram, Grade> claims = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line : LogList.lines(file, context)) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        try {
          read(line.split(" #", 2)[0].strip().split("\\s+"), usual, claims, context);
        } catch (UsageException e) {
          problems.add(LogList.name(file) + ":" + number + ":1: " + e.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      problems.add("nothing was recorded");
      throw new StoreException.BadData(String.join("\n", problems));
    }
    if (claims.isEmpty()) {
      throw new UsageException(
          "there is no line with a diagram in " + file + "; one is `ID [GRADE] [# note]`");
    }
    return claims;
  }

  private static void read(
      String[] words, Grade usual, Map<Diagram, Grade> claims, Context context) {
    if (words.length > 2) {
      throw new UsageException("a line is `ID [GRADE] [# note]`");
    }
    claims.put(claimed(words[0], context), words.length == 2 ? grade(words[1]) : usual);
  }

  private static Grade grade(@Nullable String word) {
    return Outcome.parse(String.valueOf(word)).grade();
  }
}
