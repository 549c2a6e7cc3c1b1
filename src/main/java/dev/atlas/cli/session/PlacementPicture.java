package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.memory.Grade;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Attempt;
import dev.atlas.session.Moment;
import dev.atlas.session.Placement;
import dev.atlas.session.Stage;
import dev.atlas.session.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a placement: a function of its state, the time and the room.
 *
 * @param frame around it
 */
record PlacementPicture(Frame frame) {

  private static final int GRADE = 8;

  PlacementPicture(Keymap keymap, Style style, int rows) {
    this(new Frame(keymap, style, rows));
  }

  List<String> of(Placement placement, Moment now) {
    Attempt attempt = placement.attempt();
    int behind = placement.judged().size() + placement.skipped().size();
    int at = behind + (attempt == null ? 0 : 1);
    String known = placement.judged().isEmpty() ? "" : placement.known() + " known";
    return frame.around(
        frame.header(
            List.of("atlas place", at + " of " + placement.size(), known),
            attempt == null ? "" : frame.timer(attempt, attempt.watch().read(now.millis()))),
        wrapped -> body(placement, attempt, now, wrapped),
        placement.message(),
        keys(placement.stage()));
  }

  private List<String> body(
      Placement placement, @Nullable Attempt attempt, Moment now, boolean wrapped) {
    List<String> lines = new ArrayList<>();
    if (attempt == null) {
      frame.add(lines, "Nothing is left to draw.", true, UnaryOperator.identity());
      return lines;
    }
    Task task = attempt.task();
    String facts =
        task.diagram().id() + " · C" + task.diagram().complexity() + " · " + task.reason();
    frame.add(lines, Plain.safe(task.diagram().title()), wrapped, frame.style()::strong);
    frame.add(lines, Plain.safe(facts), wrapped, frame.style()::faint);
    lines.add("");
    frame.add(lines, Plain.safe(Frame.asked(task)), wrapped, UnaryOperator.identity());
    if (placement.stage() == Stage.REVEALED) {
      lines.add("");
      frame.compared(lines, attempt, wrapped);
    } else if (placement.stage() == Stage.GRADED) {
      lines.add("");
      outcomes(placement, attempt, now, lines);
    }
    return lines;
  }

  /** What each grade would make of the diagram. */
  private void outcomes(Placement placement, Attempt attempt, Moment now, List<String> lines) {
    Grade proposed = attempt.proposed(now.millis());
    for (Grade grade : Grade.values()) {
      String then =
          grade == Grade.AGAIN
              ? "not known: it stays new"
              : "known, "
                  + Frame.interval(attempt.task().after(grade, placement.model(), now), now);
      String line =
          frame.fit(
              " "
                  + grade.number()
                  + " "
                  + Plain.fit(grade.word(), GRADE)
                  + then
                  + (grade == proposed ? "   <- proposed" : ""));
      lines.add(grade == proposed ? frame.style().strong(line) : line);
    }
    if (proposed == null) {
      lines.add("");
      frame.add(
          lines,
          "This diagram lists no points: judge it yourself.",
          true,
          UnaryOperator.identity());
    }
  }

  private List<String> keys(Stage stage) {
    String go = frame.keymap().key(Control.GO);
    return switch (stage) {
      case PROMPT ->
          frame.keys(List.of(go + " drawn, or given up"), Control.SKIP, Control.UNDO, Control.QUIT);
      case REVEALED ->
          frame.keys(
              List.of("1-9 tick", go + " grade"),
              Control.ALL,
              Control.SKIP,
              Control.UNDO,
              Control.QUIT);
      case GRADED ->
          frame.keys(
              List.of("1-4 grade", go + " as proposed"),
              Control.BACK,
              Control.SKIP,
              Control.UNDO,
              Control.QUIT);
      case PAUSED, FINISHED, CLOSED -> frame.keys(List.of(go + " leave"), Control.UNDO);
    };
  }
}
