package dev.atlas.cli.session;

import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.journal.EventId;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.Action;
import dev.atlas.session.Moment;
import dev.atlas.session.Placement;
import dev.atlas.session.Stage;
import dev.atlas.session.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A placement and how the learner talks to it.
 *
 * @param placement what it is about
 * @param interrupted whether Ctrl-C ended it
 */
public record Placing(Placement placement, boolean interrupted) implements Talk {

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
      return Turn.of(new Placing(placement.apply(Action.Plain.QUIT, now).placement(), true));
    }
    Action action = Talk.action(name, keymap);
    return action == null ? Turn.of(told("that key does nothing here")) : act(action, now);
  }

  private Turn act(Action action, Moment now) {
    Placement.Step step = placement.apply(action, now);
    return new Turn(new Placing(step.placement(), interrupted), step.effects());
  }

  @Override
  public Turn note(String words, Moment now) {
    return act(new Action.Note(words), now);
  }

  @Override
  public List<String> picture(Keymap keymap, Style style, int rows, Moment now) {
    return new PlacementPicture(keymap, style, rows).of(placement, now);
  }

  @Override
  public Talk saved(List<EventId> events) {
    return new Placing(placement.saved(events), interrupted);
  }

  @Override
  public Talk told(String words) {
    return new Placing(placement.told(words), interrupted);
  }

  @Override
  public Talk elsewhere(Moment now) {
    return new Placing(placement.apply(new Action.Elsewhere(), now).placement(), interrupted);
  }

  /** The time of a placement is shown and logged nowhere: it need not stop. */
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
    return placement.attempt() == null ? null : placement.attempt().task();
  }

  @Override
  public int behind() {
    return placement.judged().size() + placement.skipped().size();
  }

  @Override
  public boolean finished() {
    return placement.stage() == Stage.FINISHED;
  }

  @Override
  public boolean over() {
    return placement.stage() == Stage.CLOSED;
  }
}
