package dev.atlas.learner.fold;

import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.PlanChoice;
import dev.atlas.learner.PracticeRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the learner chose: everything but reviews and their undoing. There are few choices in a
 * journal and many reviews, so choices are always folded from the first.
 *
 * @param settings what is set
 * @param plan the plan that was started, or null
 * @param days where the learner's days depart from the rhythm
 * @param openedPhases phases that were opened by hand since
 * @param lastFit parameters that were fitted last, or null
 * @param adopted parameters that were adopted last, or null
 */
record Choices(
    Settings settings,
    @Nullable PlanChoice plan,
    DayChoices days,
    Set<Integer> openedPhases,
    Fact.@Nullable Fit lastFit,
    Fact.@Nullable Fit adopted) {

  /** Nothing chosen. */
  private static final Choices NONE =
      new Choices(Settings.NONE, null, DayChoices.NONE, Set.of(), null, null);

  /** Whether an event is a choice, or kept with them because there are as few. */
  static boolean isChoice(Event event) {
    return !(event.fact() instanceof Fact.Review
        || event.fact() instanceof Fact.Retraction
        || event.fact() instanceof Fact.Quarantine
        || event.fact() instanceof Fact.Unknown);
  }

  /** The choices after these events, which are in the order of time. */
  static Choices of(List<Event> events) {
    Choices choices = NONE;
    for (Event event : events) {
      choices =
          switch (event.fact()) {
            case Fact.PlanStart start -> choices.start(start);
            case Fact.PhaseOpen open -> choices.open(open.phase());
            case Fact.Setting set -> choices.with(SettingKey.of(set.key()), set.value());
            case Fact.Fit fit -> choices.with(fit);
            case Fact.PathStart start -> choices.with(choices.days.withPath(start.path()));
            case Fact.PathStop stop ->
                stop.path().equals(choices.days.path())
                    ? choices.with(choices.days.withPath(null))
                    : choices;
            case Fact.Away away -> choices.with(choices.days.withAway(away.from(), away.to()));
            case Fact.EasyDay easy -> choices.with(choices.days.withEasy(easy.date()));
            case Fact.EasyWeekday easy -> choices.with(choices.days.withEasy(easy.weekday()));
            case Fact.Recovery recovery ->
                choices.with(choices.days.withRecovery(recovering(recovery)));
            case Fact.Adjustment adjustment ->
                choices.with(choices.days.withDropped(Set.copyOf(adjustment.dropped())));
            case Fact.Review _,
                Fact.Practice _,
                Fact.Know _,
                Fact.Hold _,
                SelfReport _,
                Fact.Forecast _,
                Fact.Retraction _,
                Fact.Quarantine _,
                Fact.Unknown _ ->
                choices;
          };
    }
    return choices;
  }

  /** The work beside the diagrams among events in the order of time; it is kept with choices. */
  static List<PracticeRecord> practice(List<Event> events, Rollovers rollovers) {
    List<PracticeRecord> records = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Practice done) {
        LocalDate day = LocalDate.ofEpochDay(rollovers.dayOf(event));
        records.add(
            new PracticeRecord(
                event.id(), day, event.at(), done.item(), done.seconds(), done.note()));
      }
    }
    return List.copyOf(records);
  }

  /** A recovery without days is of the steady way, which has its own. */
  private static DayChoices.Recovering recovering(Fact.Recovery recovery) {
    DayChoices.Way way =
        recovery.how() == null ? DayChoices.Way.STEADY : DayChoices.Way.of(recovery.how());
    return way == DayChoices.Way.STEADY || recovery.days() == null
        ? DayChoices.Recovering.steadily(recovery.from())
        : new DayChoices.Recovering(recovery.from(), way, recovery.days());
  }

  private Choices start(Fact.PlanStart start) {
    Settings without = settings.without(SettingKey.HOURS);
    PlanChoice begun = new PlanChoice(start.date(), true);
    Choices started =
        new Choices(without, begun, days.withDropped(Set.of()), Set.of(), lastFit, adopted)
            .with(SettingKey.PATHWAY, start.pathway());
    return start.hours() == null
        ? started
        : started.with(SettingKey.HOURS, start.hours().toString());
  }

  private Choices open(int phase) {
    Set<Integer> opened = new TreeSet<>(openedPhases);
    opened.add(phase);
    return new Choices(settings, plan, days, Set.copyOf(opened), lastFit, adopted);
  }

  private Choices with(DayChoices others) {
    return new Choices(settings, plan, others, openedPhases, lastFit, adopted);
  }

  private Choices with(Fact.Fit fit) {
    return new Choices(settings, plan, days, openedPhases, fit, fit.adopted() ? fit : adopted);
  }

  private Choices with(@Nullable SettingKey key, String value) {
    return new Choices(set(settings, key, value), plan, days, openedPhases, lastFit, adopted);
  }

  /** A setting that this version does not know, or a value it cannot read, changes nothing. */
  private static Settings set(Settings settings, @Nullable SettingKey key, String value) {
    if (key != null) {
      try {
        return settings.with(key, value);
      } catch (IllegalArgumentException unreadable) {
        return settings;
      }
    }
    return settings;
  }

  /** Whether an event changes how study days are cut. */
  static boolean movesRollover(Event event) {
    return event.fact() instanceof Fact.Setting setting
        && setting.key().equals(SettingKey.ROLLOVER.key());
  }

  /** Tells how long after midnight study days began, at each moment. */
  static final class Rollovers {

    private static final long DEFAULT = Settings.DEFAULT_ROLLOVER.toSeconds();

    private final List<Event> changes;
    private final long[] seconds;
    private final long first;

    /** One rollover for all time. */
    Rollovers(Settings settings) {
      changes = List.of();
      seconds = new long[0];
      first = settings.rollover().toSeconds();
    }

    /** The rollovers that these choices, in the order of time, set. */
    Rollovers(List<Event> choices) {
      first = DEFAULT;
      changes = choices.stream().filter(Choices::movesRollover).toList();
      seconds = new long[changes.size()];
      Settings settings = Settings.NONE;
      for (int i = 0; i < seconds.length; i++) {
        Fact.Setting change = (Fact.Setting) changes.get(i).fact();
        settings = set(settings, SettingKey.ROLLOVER, change.value());
        seconds[i] = settings.rollover().toSeconds();
      }
    }

    /** Whether it was never moved, so that {@link #first} was always in force. */
    boolean steady() {
      return seconds.length == 0;
    }

    /** The rollover in force at first, in seconds. */
    long first() {
      return first;
    }

    /** The rollover in force for an event, in seconds. */
    long at(Instant instant, EventId id) {
      long found = first;
      for (int i = 0; i < seconds.length; i++) {
        int order = changes.get(i).instant().compareTo(instant);
        if (order < 0 || (order == 0 && changes.get(i).id().compareTo(id) < 0)) {
          found = seconds[i];
        }
      }
      return found;
    }

    /** The study day of an event, as an epoch day. */
    long dayOf(Event event) {
      long local = event.instant().getEpochSecond() + event.at().getOffset().getTotalSeconds();
      return day(local, at(event.instant(), event.id()));
    }

    /** The study day, as an epoch day, of a local time in seconds. */
    static long day(long localSecond, long rollover) {
      return Math.floorDiv(localSecond - rollover, 86_400L);
    }
  }
}
