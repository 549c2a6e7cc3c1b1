package dev.atlas.forecast.demo;

import dev.atlas.forecast.Forecast;
import dev.atlas.forecast.Outlook;
import dev.atlas.forecast.habits.HabitSurvey;
import dev.atlas.journal.Fact;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.StudyRecord;
import dev.atlas.memory.FsrsVersion;
import dev.atlas.memory.Headway;
import dev.atlas.memory.evaluate.Adoption;
import dev.atlas.memory.items.Items;
import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the learner has atlas compute on some evenings: a forecast to be scored, and a fit. */
final class LookAhead {

  private static final int FUTURES = 50;
  private static final int FIRST_FIT = 400;
  private static final int MILLIS = 1000;

  private final Demo demo;
  private int recallsAtLastFit;

  LookAhead(Demo demo) {
    this.demo = demo;
  }

  /** A forecast as `atlas forecast --record` keeps it. */
  Fact forecast(LearnerState learner, LocalDate day) {
    PlanCalendar calendar =
        new PlanCalendar(demo.curriculum(), learner.settings(), demo.start(), learner.days());
    LocalDate first = HabitSurvey.firstDay(calendar, day);
    LearnerState before = learner.atStartOf(first, demo.catalog(), demo.curriculum());
    Outlook outlook = Outlook.of(demo.catalog(), calendar, before, learner, day);
    long seed = learner.settings().seed();
    return Forecast.of(outlook.asPlanned(), FUTURES, seed).kept(seed);
  }

  /** Whether a fit is worth it: from 400 recalls on, then with each doubling. */
  boolean fitIsDue(LearnerState learner) {
    return learner.recalls() >= Math.max(FIRST_FIT, 2 * recallsAtLastFit);
  }

  /** A fit as `atlas memory fit` keeps it. */
  Fact fit(LearnerState learner) {
    recallsAtLastFit = learner.recalls();
    Adoption adoption =
        Adoption.of(
            Items.of(log(learner)),
            learner.model().forgetting(),
            FsrsVersion.FSRS_6,
            learner.settings().seed(),
            Headway.UNHEARD);
    return new Fact.Fit(
        FsrsVersion.FSRS_6.word(),
        Arrays.stream(adoption.fit().model().values()).boxed().toList(),
        learner.recalls(),
        adoption.test(),
        adoption.current().value(),
        adoption.fitted().value(),
        adoption.gain().low(),
        adoption.worthIt());
  }

  private ReviewLog log(LearnerState learner) {
    ReviewLogBuilder log = new ReviewLogBuilder();
    List<StudyRecord> records = learner.records();
    for (StudyRecord study : records) {
      log.add(
          demo.catalog().position(study.diagram()),
          Math.toIntExact(study.day().toEpochDay()),
          study.at().toInstant().toEpochMilli(),
          study.grade().number(),
          study.seconds() == null ? ReviewLog.UNKNOWN : study.seconds() * MILLIS);
    }
    return log.build();
  }
}
