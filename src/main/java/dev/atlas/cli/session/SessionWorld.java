package dev.atlas.cli.session;

import dev.atlas.cli.Context;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.learner.DiagramProgress;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Action;
import dev.atlas.session.Effect;
import dev.atlas.session.Moment;
import dev.atlas.session.Task;
import dev.atlas.store.Device;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalWriter;
import java.util.List;
import java.util.Objects;

/**
 * What the effects of a session do: answers are on disk before the next question is shown.
 *
 * <p>Invariant: a diagram that another session logged meanwhile is not logged once more.
 */
public final class SessionWorld {

  private final Context context;
  private final Situation before;

  /** The world of a session that begins now. */
  public SessionWorld(Context context) {
    this.context = context;
    this.before = context.situation();
  }

  /** The situation when the session began. */
  public Situation before() {
    return before;
  }

  /** Now. */
  public Moment moment() {
    Situation now = context.situation();
    var zone = now.learner().settings().zone();
    var at =
        zone == null
            ? context.moment()
            : context.moment().atZoneSameInstant(zone).toOffsetDateTime();
    return new Moment(
        at,
        dev.atlas.journal.StudyDay.of(at, now.learner().settings().rollover()),
        context.environment().stopwatch().getAsLong());
  }

  /**
   * The dialogue after a turn whose effects were carried out; where one was refused, the dialogue
   * before it, which says so.
   */
  public Dialogue carryOut(Dialogue before, Dialogue.Turn turn) {
    Dialogue dialogue = turn.dialogue();
    try {
      for (Effect effect : turn.effects()) {
        dialogue =
            switch (effect) {
              case Effect.Append append ->
                  loggedElsewhere(before)
                      ? before.act(new Action.Elsewhere(), moment()).dialogue()
                      : dialogue.with(dialogue.session().saved(append(append.facts())));
              case Effect.Retract retract -> {
                append(List.of(new Fact.Retraction(retract.events())));
                yield dialogue;
              }
              case Effect.Open open -> dialogue.told("its page: " + open.page());
            };
      }
      return dialogue;
    } catch (StoreException refused) {
      return before.told(String.valueOf(refused.getMessage()));
    }
  }

  private boolean loggedElsewhere(Dialogue dialogue) {
    Task task = Objects.requireNonNull(dialogue.session().attempt()).task();
    DiagramProgress progress = context.again().learner().progressOf(task.diagram().id());
    return progress != null && progress.history().size() > task.reviews();
  }

  private List<EventId> append(List<Fact> facts) {
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> events = new JournalWriter(context.home(), device).append(moment().at(), facts);
    context.again();
    return events.stream().map(Event::id).toList();
  }
}
