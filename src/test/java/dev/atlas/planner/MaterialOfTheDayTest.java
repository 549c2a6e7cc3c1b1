package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.material.StudyMaterial;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.memory.Grade;
import dev.atlas.planner.agenda.AgendaItem;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.store.CatalogStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings of the day, and the pull of a learning path. */
class MaterialOfTheDayTest {

  private static final Catalog CATALOG = CatalogStore.bundled().catalog();
  private static final Curriculum CURRICULUM = CatalogStore.bundled().curriculum();
  private static final LocalDate START = LocalDate.of(2026, 1, 5);

  private final List<Event> events = new ArrayList<>();

  private void happens(LocalDate day, Fact fact) {
    EventId last = events.isEmpty() ? null : events.getLast().id();
    var at = day.atTime(12, 0).atOffset(ZoneOffset.UTC);
    EventId id = EventId.next(last, at.toInstant(), "test", fact.toString());
    events.add(new Event(id, at, "test", null, fact));
  }

  /** Exams and interviews take their minutes before readings do. */
  private void sitEveryPaper(LocalDate day) {
    for (Exam exam : Papers.of(CATALOG)) {
      happens(day, new SelfReport.ExamStart(exam.id(), 1));
      EventId attempt = events.getLast().id();
      for (Exam.Part part : exam.parts()) {
        happens(
            day, new SelfReport.ExamScore(attempt, part.id(), part.points(), Map.of(), null, null));
      }
    }
  }

  private LearnerState learner(LocalDate day) {
    return JournalFold.atStartOf(day, new Journal(events), CATALOG, CURRICULUM);
  }

  /** One diagram: who has studied nothing gets new ones on every day. */
  private void study(LocalDate day) {
    happens(day, new Fact.Review("sharding/hash-sharding", Grade.GOOD, null, null, null));
  }

  private DayPlan plan(LocalDate day) {
    LearnerState learner = learner(day);
    return DayPlanner.plan(
        CATALOG,
        new PlanCalendar(CURRICULUM, learner.settings(), START, learner.days()),
        learner,
        day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intensive", "balanced", "extended"})
  void readings_done_as_offered_are_all_read_by_the_end_of_the_plan(String pathway) {
    happens(START, new Fact.PlanStart(pathway, START, null));
    study(START);
    sitEveryPaper(START);
    Set<String> read = new HashSet<>();
    PlanCalendar calendar = null;
    for (LocalDate day = START; calendar == null || day.isBefore(calendar.end()); ) {
      LearnerState learner = learner(day);
      calendar = new PlanCalendar(CURRICULUM, learner.settings(), START, learner.days());
      DayPlan planned = plan(day);
      if (planned.agenda().stream().anyMatch(i -> i.kind() == AgendaItem.Kind.INTERVIEW)) {
        happens(day, new SelfReport.Interview("netflix/request-flow", 45, 3, 3, 3, 3, 3, null));
      }
      for (Reading reading : planned.readings()) {
        assertThat(read.add(reading.id())).as(reading.id()).isTrue();
        assertThat(day).isAfterOrEqualTo(firstDay(calendar, reading.week()));
        happens(day, new Fact.Practice(reading.id(), null, null));
      }
      day = day.plusDays(1);
    }
    assertThat(read).hasSameSizeAs(CURRICULUM.material().readings());
  }

  private static LocalDate firstDay(PlanCalendar calendar, int week) {
    return week == 1 ? START : calendar.endOfWeek(week - 1).plusDays(1);
  }

  @Test
  void readings_that_wait_take_no_minute_from_diagrams() {
    happens(START, new Fact.PlanStart("balanced", START, null));
    study(START);
    boolean some = false;
    for (int i = 1; i < 100; i++) {
      LocalDate day = START.plusDays(i);
      LearnerState learner = learner(day);
      PlanCalendar calendar =
          new PlanCalendar(CURRICULUM, learner.settings(), START, learner.days());
      DayPlan with = DayPlanner.plan(CATALOG, calendar, learner, day);
      Curriculum bare = CURRICULUM.with(StudyMaterial.NONE);
      DayPlan without =
          DayPlanner.plan(
              CATALOG,
              new PlanCalendar(bare, learner.settings(), START, learner.days()),
              learner,
              day);
      assertThat(with.items()).isEqualTo(without.items());
      assertThat(with.plannedMinutes()).isLessThanOrEqualTo(with.budget().minutes());
      assertThat(with.plannedMinutes() - without.plannedMinutes())
          .isLessThanOrEqualTo(with.budget().minutes() / 2);
      some |= !with.readings().isEmpty();
    }
    assertThat(some).isTrue();
  }

  @Test
  void recovery_of_reviews_only_holds_no_reading() {
    happens(START, new Fact.PlanStart("balanced", START, null));
    study(START);
    LocalDate friday = START.plusDays(4);
    assertThat(plan(friday).readings()).isNotEmpty();

    happens(START.plusDays(1), new Fact.Recovery(friday));
    assertThat(plan(friday).readings()).isEmpty();
  }

  @Test
  void rest_day_holds_no_reading() {
    happens(START, new Fact.PlanStart("balanced", START, null));
    assertThat(plan(START.plusDays(6)).readings()).isEmpty();
  }

  @Test
  void path_puts_its_diagrams_and_what_they_need_before_all_others() {
    LearningPath path = Objects.requireNonNull(CURRICULUM.material().path("reliability"));
    happens(START, new Fact.PathStart(path.id()));
    Set<String> wanted = new HashSet<>();
    path.steps().forEach(step -> collect(step.id(), wanted));
    DayPlan plan = plan(START);
    assertThat(plan.items()).isNotEmpty();
    for (QueueItem item : plan.items()) {
      assertThat(wanted).contains(item.diagram().id());
      assertThat(item.reason()).contains("the path Reliability and resilience");
    }
  }

  private static void collect(String id, Set<String> found) {
    Diagram diagram = CATALOG.find(id);
    if (diagram != null && found.add(id)) {
      diagram.requires().forEach(required -> collect(required, found));
    }
  }

  @Test
  void path_opens_a_diagram_of_a_shut_phase_once_its_prerequisites_are_studied() {
    LearningPath path = Objects.requireNonNull(CURRICULUM.material().path("reliability"));
    happens(START, new Fact.PathStart(path.id()));
    Diagram incident = firstOf(path, "incidents");
    incident
        .requires()
        .forEach(id -> happens(START, new Fact.Review(id, Grade.GOOD, null, null, null)));
    QueueItem item =
        plan(START.plusDays(1)).items().stream()
            .filter(each -> each.diagram().equals(incident))
            .findFirst()
            .orElseThrow();
    assertThat(item.reason()).endsWith("which opens it before its phase");
  }

  private static Diagram firstOf(LearningPath path, String category) {
    return path.steps().stream()
        .filter(step -> step.kind() == PathStep.Kind.DIAGRAM)
        .map(step -> Objects.requireNonNull(CATALOG.find(step.id())))
        .filter(diagram -> diagram.category().equals(category))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void path_that_was_stopped_pulls_no_longer() {
    DayPlan before = plan(START);
    happens(START, new Fact.PathStart("reliability"));
    assertThat(plan(START).items()).isNotEqualTo(before.items());
    happens(START, new Fact.PathStop("reliability"));
    assertThat(plan(START).items()).isEqualTo(before.items());
  }

  @Test
  void path_that_the_catalog_does_not_know_changes_nothing() {
    DayPlan before = plan(START);
    happens(START, new Fact.PathStart("astronomy"));
    assertThat(plan(START).items()).isEqualTo(before.items());
  }
}
