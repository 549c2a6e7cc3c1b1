package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Attempt;
import dev.atlas.session.Moment;
import dev.atlas.session.Score;
import dev.atlas.session.SpeedDraw;
import dev.atlas.session.SpeedDraw.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a speed draw: a function of its state, the time and the room.
 *
 * @param frame around it
 */
record DrillPicture(Frame frame) {

  DrillPicture(Keymap keymap, Style style, int rows) {
    this(new Frame(keymap, style, rows));
  }

  List<String> of(SpeedDraw draw, Moment now) {
    Attempt attempt = draw.attempt();
    int at = draw.scores().size() + draw.skipped().size() + (attempt == null ? 0 : 1);
    String mean =
        draw.scores().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                "%.0f of 100 on average",
                draw.scores().stream().mapToDouble(Score::points).average().orElse(0));
    return frame.around(
        frame.header(
            List.of("atlas drill", at + " of " + draw.size(), mean),
            attempt == null ? "" : frame.timer(attempt, millis(draw, attempt, now))),
        wrapped -> body(draw, attempt, wrapped),
        draw.message(),
        keys(draw));
  }

  /** The clock stops when the drawing does. */
  private static long millis(SpeedDraw draw, Attempt attempt, Moment now) {
    return draw.stage() == Stage.DRAW ? attempt.watch().read(now.millis()) : attempt.drawnMillis();
  }

  private List<String> body(SpeedDraw draw, @Nullable Attempt attempt, boolean wrapped) {
    List<String> lines = new ArrayList<>();
    if (attempt == null) {
      frame.add(lines, "Nothing is left to draw.", true, UnaryOperator.identity());
      return lines;
    }
    frame.add(lines, Plain.safe(attempt.task().diagram().title()), wrapped, frame.style()::strong);
    frame.add(lines, attempt.task().diagram().id(), wrapped, frame.style()::faint);
    lines.add("");
    String prompt = attempt.task().card().prompt();
    if (prompt != null) {
      frame.add(lines, Plain.safe(prompt), wrapped, UnaryOperator.identity());
    }
    if (draw.stage() != Stage.DRAW) {
      lines.add("");
      frame.points(lines, attempt, wrapped);
      lines.add("");
      frame.add(lines, question(draw), wrapped, UnaryOperator.identity());
    }
    return lines;
  }

  private static String question(SpeedDraw draw) {
    return switch (draw.stage()) {
      case ACCURACY ->
          draw.ticking()
              ? "Tick the points that your drawing shows."
              : "How much of it was right? 0 to 9 for tenths.";
      case STRUCTURE -> "Structure: were the parts and their connections right? 0 to 9 for tenths.";
      case DETAILS -> "Details: names, numbers, failure paths? 0 to 9 for tenths.";
      case DRAW, FINISHED, CLOSED -> "";
    };
  }

  private List<String> keys(SpeedDraw draw) {
    String go = frame.keymap().key(Control.GO);
    return switch (draw.stage()) {
      case DRAW -> frame.keys(List.of(go + " drawn"), Control.SKIP, Control.UNDO, Control.QUIT);
      case ACCURACY ->
          draw.ticking()
              ? frame.keys(List.of("1-9 tick", go + " on"), Control.ALL, Control.SKIP, Control.QUIT)
              : frame.keys(List.of("0-9 tenths", go + " all of it"), Control.SKIP, Control.QUIT);
      case STRUCTURE, DETAILS ->
          frame.keys(
              List.of("0-9 tenths", go + " all of it"), Control.BACK, Control.SKIP, Control.QUIT);
      case FINISHED, CLOSED -> frame.keys(List.of(go + " leave"), Control.UNDO);
    };
  }
}
