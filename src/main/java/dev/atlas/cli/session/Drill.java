package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.journal.EventId;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Action;
import dev.atlas.session.Moment;
import dev.atlas.session.SpeedDraw;
import dev.atlas.session.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A speed draw and how the learner talks to it.
 *
 * @param draw what it is about
 * @param interrupted whether Ctrl-C ended it
 */
public record Drill(SpeedDraw draw, boolean interrupted) implements Talk {

  @Override
  public Turn on(Input input, Keymap keymap, Moment now) {
    return switch (input) {
      case Input.Tick _ -> Turn.of(this);
      case Input.Closed _ -> act(Action.Plain.QUIT, now);
      case Input.Paste _ ->
          Turn.of(told("pasted text was passed over: here every key does something"));
      case Input.Stroke stroke -> key(stroke.name(), keymap, now);
    };
  }

  private Turn key(String name, Keymap keymap, Moment now) {
    if (name.equals("ctrl-c")) {
      return Turn.of(new Drill(draw.apply(Action.Plain.QUIT, now).draw(), true));
    }
    Action action = Talk.action(name, keymap);
    return action == null ? Turn.of(told("that key does nothing here")) : act(action, now);
  }

  private Turn act(Action action, Moment now) {
    SpeedDraw.Step step = draw.apply(action, now);
    return new Turn(new Drill(step.draw(), interrupted), step.effects());
  }

  @Override
  public Turn note(String words, Moment now) {
    return act(new Action.Note(words), now);
  }

  @Override
  public List<String> picture(Keymap keymap, Style style, int rows, Moment now) {
    return new DrillPicture(keymap, style, rows).of(draw, now);
  }

  @Override
  public Talk saved(List<EventId> events) {
    return new Drill(draw.saved(events), interrupted);
  }

  @Override
  public Talk told(String words) {
    return new Drill(draw.told(words), interrupted);
  }

  @Override
  public Talk elsewhere(Moment now) {
    return new Drill(draw.apply(new Action.Elsewhere(), now).draw(), interrupted);
  }

  /** The time of a speed draw stops for nobody. */
  @Override
  public Talk left(Moment now) {
    return this;
  }

  @Override
  public Talk back(Moment now) {
    return this;
  }

  @Override
  public @Nullable Task task() {
    return draw.attempt() == null ? null : draw.attempt().task();
  }

  @Override
  public int behind() {
    return draw.scores().size() + draw.skipped().size();
  }

  @Override
  public boolean finished() {
    return draw.stage() == SpeedDraw.Stage.FINISHED;
  }

  @Override
  public boolean over() {
    return draw.stage() == SpeedDraw.Stage.CLOSED;
  }
}
