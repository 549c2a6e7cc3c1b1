package dev.atlas.forecast.demo;

import dev.atlas.curriculum.material.Reading;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.learner.DayChoices;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.StudyLog;
import dev.atlas.learner.progress.ProgressMap;
import dev.atlas.memory.Headway;
import dev.atlas.planner.agenda.Agenda;
import dev.atlas.planner.calendar.DueReadings;
import dev.atlas.planner.select.DayFrame;
import dev.atlas.planner.select.DaySelection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Lives one day after another: decides, studies what the planner says, and looks ahead. */
final class DemoLife {

  private static final int SECONDS_A_MINUTE = 60;
  private static final int FORECAST_EVERY = 2;
  private static final double READS = 0.7;

  private final Demo demo;
  private final Notebook notebook;
  private final SplittableRandom random;
  private final Weather weather;
  private final Choices choices;
  private final LookAhead ahead;
  private final DayClock clock;
  private final Hand hand;
  private final Sittings sittings;
  private final Tracker tracker;
  private final List<PracticeRecord> read = new ArrayList<>();
  private LearnerState learner;
  private DayChoices days = DayChoices.NONE;
  private DemoPlan plan;

  DemoLife(Demo demo, Pen pen) {
    this.demo = demo;
    notebook = new Notebook(demo, pen);
    random = new SplittableRandom(demo.seed());
    weather = new Weather(demo.start(), demo.seed());
    choices = new Choices(demo, weather);
    ahead = new LookAhead(demo);
    clock = new DayClock(demo.now());
    learner = notebook.state();
    plan = plan(demo.start());
    hand = new Hand(random.split(), plan.table());
    sittings = new Sittings(notebook, hand, clock, random.split());
    tracker = new Tracker(demo, notebook, clock, hand, weather, random.split());
  }

  void live(Headway headway) {
    LocalDate today = demo.today();
    double days = ChronoUnit.DAYS.between(demo.start(), today) + 1;
    for (LocalDate day = demo.start(); !day.isAfter(today); day = day.plusDays(1)) {
      clock.wake(day, random);
      if (clock.open()) {
        morning(day);
        study(day);
        evening(day);
      }
      drill(day, day.equals(today));
      headway.at((ChronoUnit.DAYS.between(demo.start(), day) + 1) / days);
    }
  }

  private DemoPlan plan(LocalDate day) {
    return DemoPlan.of(demo.catalog(), demo.curriculum(), learner, demo.start(), day);
  }

  private void morning(LocalDate day) {
    sittings.catchUp();
    tracker.morning(day, plan.calendar().minutes(day));
    for (Fact fact : choices.ofDays(day)) {
      if (!notebook.write(clock.moment(), fact).isEmpty()) {
        days = with(days, fact);
        plan = plan.with(days, day);
        clock.pass(SECONDS_A_MINUTE);
      }
    }
    boolean changed = false;
    for (Fact fact : choices.ofPlan(day, plan, hand)) {
      changed |= !notebook.write(clock.moment(), fact).isEmpty();
      clock.pass(SECONDS_A_MINUTE);
    }
    if (notebook.whole(day) && (changed || notebook.isShort())) {
      lookBack(day);
    }
  }

  /** Plans from what the journal says, as atlas does; a long one only after choices. */
  private void lookBack(LocalDate day) {
    learner = notebook.state();
    days = learner.days();
    plan = plan(day);
  }

  private static DayChoices with(DayChoices days, Fact fact) {
    return switch (fact) {
      case Fact.Away away -> days.withAway(away.from(), away.to());
      case Fact.EasyDay easy -> days.withEasy(easy.date());
      case Fact.Recovery recovery ->
          days.withRecovery(DayChoices.Recovering.steadily(recovery.from()));
      default -> days;
    };
  }

  private void study(LocalDate day) {
    Agenda agenda = Agenda.of(demo.catalog(), plan.calendar(), soFar(), day);
    DayFrame frame = plan.select(day, agenda);
    if (random.nextDouble() >= weather.kept(day)) {
      return;
    }
    DaySelection queue = plan.selection();
    double done = weather.done(day);
    tracker.work(agenda, plan, day, done);
    double strain = weather.strain(day);
    int minutes = 0;
    for (int k = 0; k < queue.reviewCount() && room(day); k++) {
      minutes += frame.redraw();
      if (random.nextDouble() < done) {
        int diagram = queue.review(k);
        if (!sittings.recall(plan, diagram, day, frame.redraw(), strain)) {
          tracker.failed(plan.table().diagram(diagram).id());
        }
      }
    }
    for (int k = 0; k < queue.newCount() && room(day); k++) {
      minutes += plan.table().minutes(queue.fresh(k));
      if (random.nextDouble() < done) {
        sittings.study(plan, queue.fresh(k), day);
      }
    }
    read(day, frame, frame.minutes() - minutes);
  }

  /** The learner as far as agenda and readings ask. */
  private LearnerState soFar() {
    return new LearnerState(
        learner.settings(),
        learner.plan(),
        days,
        Set.of(),
        StudyLog.of(List.of()),
        read,
        tracker.tracking(),
        ProgressMap.NONE,
        Map.of(),
        learner.model(),
        null);
  }

  private void read(LocalDate day, DayFrame frame, int room) {
    for (Reading reading :
        DueReadings.select(plan.calendar(), soFar(), day, frame.minutes(), room)) {
      Integer seconds = hand.seconds(reading.minutes());
      clock.pass(reading.minutes() * SECONDS_A_MINUTE);
      if (!clock.open() || random.nextDouble() >= READS || !room(day)) {
        return;
      }
      for (Event event :
          notebook.write(clock.moment(), new Fact.Practice(reading.id(), seconds, null))) {
        read.add(new PracticeRecord(event.id(), day, event.at(), reading.id(), seconds, null));
      }
    }
  }

  private void evening(LocalDate day) {
    tracker.evening(plan, day);
    boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (!sunday || !clock.open() || !notebook.whole(day) || !room(day)) {
      return;
    }
    LearnerState now = notebook.state();
    if (ahead.fitIsDue(now)) {
      notebook.write(clock.moment(), ahead.fit(now));
      lookBack(day);
    }
    if (weather.week(day) % FORECAST_EVERY == 0) {
      notebook.write(clock.moment(), ahead.forecast(notebook.state(), day));
    }
  }

  /** Whether the day may have one more event. */
  private boolean room(LocalDate day) {
    return clock.open() && notebook.room(day);
  }

  /** Where more events are asked for than the plan brings, known diagrams are redrawn. */
  private void drill(LocalDate day, boolean last) {
    if (demo.events() == 0) {
      return;
    }
    long wanted = last ? demo.events() : notebook.quota(day);
    if (last) {
      sittings.catchUp();
    }
    sittings.drill(plan, day, wanted);
  }
}
