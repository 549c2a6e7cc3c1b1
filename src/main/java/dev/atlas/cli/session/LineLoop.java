package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.render.text.page.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A session line by line, for pipes and for terminals that can do no more: an empty line goes on,
 * any other is the keys to press; a note follows its key on the same line. Only what is new is
 * shown.
 */
public final class LineLoop {

  /** Rows enough for any picture. */
  private static final int ROWS = 200;

  private final SessionWorld world;
  private final Keymap keymap;
  private final Pages pages;
  private final Style style;
  private final PrintStream out;
  private Set<String> shown = Set.of();

  /** A loop that shows its pictures on a stream. */
  public LineLoop(SessionWorld world, Keymap keymap, Pages pages, Style style, PrintStream out) {
    this.world = world;
    this.keymap = keymap;
    this.pages = pages;
    this.style = style;
    this.out = out;
  }

  /** Goes on until the session is over or the input ends. */
  public Talk run(Talk begun, InputStream in) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Talk talk = begun;
    try {
      while (!talk.over() && !talk.finished()) {
        show(talk);
        String line = reader.readLine();
        talk = line == null ? type(talk, new Input.Closed()) : type(talk, line.strip());
      }
    } catch (IOException gone) {
      return type(talk, new Input.Closed());
    }
    return talk;
  }

  private void show(Talk talk) {
    List<String> lines = new ArrayList<>();
    for (String line : talk.picture(keymap, style, ROWS, world.moment())) {
      if (!line.isBlank() && !line.contains("───")) {
        lines.add(line.stripTrailing());
      }
    }
    lines.stream().filter(line -> !shown.contains(line)).forEach(out::println);
    shown = Set.copyOf(lines);
    out.print("> ");
    out.flush();
  }

  private Talk type(Talk talk, String line) {
    out.println();
    if (line.isEmpty()) {
      return type(talk, new Input.Stroke("enter"));
    }
    if (line.startsWith(keymap.key(Control.NOTE) + " ")) {
      String words = line.substring(keymap.key(Control.NOTE).length() + 1);
      return world.carryOut(talk, talk.note(words, world.moment()), pages::told);
    }
    Talk after = talk;
    for (int c : line.codePoints().toArray()) {
      // Keys meant for one diagram do not answer for the next.
      if (after.behind() == talk.behind()) {
        after = type(after, new Input.Stroke(c == ' ' ? "space" : Character.toString(c)));
      }
    }
    return after;
  }

  private Talk type(Talk talk, Input input) {
    return world.carryOut(talk, talk.on(input, keymap, world.moment()), pages::told);
  }
}
