package dev.atlas.cli.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded session. A line {@code $ atlas …} is a command; what follows is its standard output,
 * then its standard error behind {@code 2> }, then its exit code as {@code [2]} unless it is 0.
 * {@code < text} behind a command is its input; {@code % home DIR} puts files into the user's home;
 * lines with {@code #} are remarks, and such lines of an answer have a {@code \} in front.
 *
 * @param steps in order
 */
record Transcript(List<Step> steps) {

  /** A piece of a transcript. */
  sealed interface Step {

    /** Lines that are kept as they are. */
    record Remark(String line) implements Step {}

    /** Files for the user's home. */
    record Home(String line, Path from) implements Step {}

    /** A command with its recorded answer. */
    record Command(String line, List<String> input, List<String> answer) implements Step {}
  }

  /** Reads a transcript. */
  static Transcript parse(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        steps.add(new Step.Command(line, new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("% home ")) {
        steps.add(new Step.Home(line, Path.of(line.substring("% home ".length()).strip())));
      } else if (line.startsWith("# ") || steps.isEmpty() || !isCommand(steps)) {
        steps.add(new Step.Remark(line));
      } else {
        Step.Command command = (Step.Command) steps.getLast();
        boolean input = (line + " ").startsWith("< ") && command.answer().isEmpty();
        (input ? command.input() : command.answer())
            .add(input ? line.substring(1).replaceFirst("^ ", "") : line);
      }
    }
    return new Transcript(steps);
  }

  private static boolean isCommand(List<Step> steps) {
    return steps.getLast() instanceof Step.Command;
  }

  /** The lines as they really are when the commands run now. */
  List<String> replay(Session session) {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Remark remark -> lines.add(remark.line());
        case Step.Home files -> {
          session.copyHome(files.from());
          lines.add(files.line());
        }
        case Step.Command command -> {
          lines.add(command.line());
          command.input().forEach(input -> lines.add(("< " + input).stripTrailing()));
          lines.addAll(answer(session, command));
        }
      }
    }
    return lines;
  }

  /** A heading of an answer is no remark. */
  private static String unremarked(String line) {
    return line.startsWith("# ") ? "\\" + line : line;
  }

  private static List<String> answer(Session session, Step.Command command) {
    String input = command.input().isEmpty() ? "" : String.join("\n", command.input()) + "\n";
    Session.Answer answer = session.run(command.line().substring(2), input);
    List<String> lines = new ArrayList<>(answer.out().lines().map(Transcript::unremarked).toList());
    answer.err().lines().forEach(line -> lines.add("2> " + line));
    if (answer.code() != 0) {
      lines.add("[" + answer.code() + "]");
    }
    // A blank line between commands belongs to the reader, not to the answer.
    if (!command.answer().isEmpty() && command.answer().getLast().isEmpty()) {
      lines.add("");
    }
    return lines;
  }
}
