package dev.atlas.cli.session;

import dev.atlas.cli.Context;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.progress.DiagramProgress;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Effect;
import dev.atlas.session.Moment;
import dev.atlas.session.Task;
import dev.atlas.store.Device;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalWriter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the effects of a session do: answers are on disk before the next question is shown.
 *
 * <p>Invariant: a diagram that another session logged meanwhile is not logged once more.
 */
public final class SessionWorld {

  private final Context context;
  private final Situation before;
  private @Nullable OffsetDateTime latest;

  /** The world of a session that begins now. */
  public SessionWorld(Context context) {
    this.context = context;
    this.before = context.situation();
  }

  /** The situation when the session began. */
  public Situation before() {
    return before;
  }

  /**
   * The situation with everything that the session logged, even where the clock was put back since.
   */
  public Situation after() {
    Situation now = context.again();
    OffsetDateTime last = latest;
    return last == null || !now.now().toInstant().isBefore(last.toInstant())
        ? now
        : Situation.at(last, new Journal(context.live().events()), now.catalog(), now.curriculum());
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

  /** Shows a page, and says what came of it; nothing where it was shown. */
  public interface Opener extends UnaryOperator<String> {}

  /**
   * The talk after a turn whose effects were carried out; where one was refused, the talk before
   * it, which says so.
   */
  public Talk carryOut(Talk before, Talk.Turn turn, Opener opener) {
    Talk talk = turn.talk();
    try {
      for (Effect effect : turn.effects()) {
        talk =
            switch (effect) {
              case Effect.Append append ->
                  loggedElsewhere(before)
                      ? before.elsewhere(moment())
                      : talk.saved(append(append.facts()));
              case Effect.Retract retract -> {
                append(List.of(new Fact.Retraction(retract.events())));
                yield talk;
              }
              case Effect.Open open -> talk.told(opener.apply(open.page()));
            };
      }
      return talk;
    } catch (StoreException refused) {
      return before.told(String.valueOf(refused.getMessage()));
    }
  }

  private boolean loggedElsewhere(Talk talk) {
    Task task = Objects.requireNonNull(talk.task());
    DiagramProgress progress = context.again().learner().progressOf(task.diagram().id());
    return progress != null && progress.history().size() > task.reviews();
  }

  private List<EventId> append(List<Fact> facts) {
    String device = Device.nameOf(context.home(), context.environment().variables());
    List<Event> events = new JournalWriter(context.home(), device).append(moment().at(), facts);
    for (Event event : events) {
      latest = latest == null || event.at().isAfter(latest) ? event.at() : latest;
    }
    context.again();
    return events.stream().map(Event::id).toList();
  }
}
