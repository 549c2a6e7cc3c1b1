package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.learner.LearnerState;
import dev.atlas.planner.calendar.PlanCalendar;
import dev.atlas.planner.select.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the planner says of every diagram, checked against the queue and the rules. */
class DerivationPropertyTest {

  private static final int LEARNERS = 24;
  private static final Catalog CATALOG = Bundled.catalog();
  private static final Curriculum CURRICULUM = Bundled.curriculum();

  private final Map<Verdict.Cause, Integer> causes = new EnumMap<>(Verdict.Cause.class);
  private final Map<Verdict.Comparison, Integer> comparisons =
      new EnumMap<>(Verdict.Comparison.class);

  @Test
  void derivation_everyDiagramOfAnyDay_agreesWithTheQueueAndTheRules() {
    Seeds.each(
        LEARNERS,
        random -> {
          RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
          LocalDate date = learner.today().plusDays(random.nextInt(7));
          LearnerState state = learner.atStartOf(date);
          PlanCalendar calendar = RandomLearner.calendar(state);
          DayPlanner planner = DayPlanner.of(CATALOG, calendar, state, date, null);
          PlannedDay day = new PlannedDay(0, state, calendar, date, planner.plan());
          for (Diagram diagram : CATALOG.diagrams()) {
            check(planner.why(diagram), day);
          }
        });
    assertThat(causes.keySet())
        .contains(
            Verdict.Cause.DUE,
            Verdict.Cause.NEXT,
            Verdict.Cause.NOT_DUE,
            Verdict.Cause.LEVELLED,
            Verdict.Cause.CONFUSABLE,
            Verdict.Cause.REVIEWS_FULL,
            Verdict.Cause.REQUIRES,
            Verdict.Cause.SHUT,
            Verdict.Cause.NOTHING_NEW,
            Verdict.Cause.CAP,
            Verdict.Cause.MINUTES);
    assertThat(comparisons.keySet()).contains(Verdict.Comparison.SLACK, Verdict.Comparison.ORDER);
  }

  private void check(Derivation found, PlannedDay day) {
    String id = found.diagram().id();
    Verdict verdict = found.verdict();
    causes.merge(verdict.cause(), 1, Integer::sum);
    comparisons.merge(verdict.comparison(), 1, Integer::sum);
    assertThat(found.queued()).as(id).isEqualTo(day.has(id));
    assertThat(found.memory() != null).as(id).isEqualTo(day.studied(id));
    assertThat(found.day().plannedMinutes())
        .isEqualTo(day.plan().items().stream().mapToInt(QueueItem::minutes).sum());
    assertThat(holds(found, day)).as(id + ": " + verdict).isTrue();
  }

  /** Whether what the verdict says is so. */
  private static boolean holds(Derivation found, PlannedDay day) {
    Diagram diagram = found.diagram();
    int room = day.plan().budget().minutes() - day.agendaMinutes() - found.day().plannedMinutes();
    return switch (found.verdict().cause()) {
      case DUE -> !due(found).isAfter(day.date());
      case EARLY -> due(found).isAfter(day.date()) && !memory(found).earliest().isAfter(day.date());
      case MEETS, CONFUSABLE -> PlannedDay.confusable(diagram, rival(found));
      case NEXT -> diagram.requires().stream().allMatch(day::studied);
      case PATH, UNPLANNED, RETIRED, HELD, ASIDE -> false;
      case NOT_DUE -> due(found).isAfter(day.date());
      case LEVELLED -> memory(found).latest().isAfter(day.date());
      case REVIEWS_FULL -> found.day().reviews() >= found.day().reviewRoom();
      case REQUIRES -> found.prerequisites().stream().anyMatch(each -> each.studied() == null);
      case SHUT ->
          OpenPhases.of(CATALOG, CURRICULUM, day.learner()).stream()
              .noneMatch(phase -> phase.categories().contains(diagram.category()));
      case NOTHING_NEW -> day.plan().budget().newCap() == 0;
      case CAP -> found.day().fresh() == day.plan().budget().newCap() && beaten(found);
      case MINUTES -> diagram.minutes() > room;
    };
  }

  private static boolean beaten(Derivation found) {
    Verdict verdict = found.verdict();
    return switch (verdict.comparison()) {
      case SLACK -> verdict.slack() > verdict.otherSlack();
      case FOCUS, PHASES -> verdict.slack() == verdict.otherSlack();
      case ORDER -> rival(found).category().equals(found.diagram().category());
      case VARIETY -> verdict.slack() <= verdict.otherSlack();
      case NONE, RECALL, PATH -> false;
    };
  }

  private static Diagram rival(Derivation found) {
    return Objects.requireNonNull(found.rival()).diagram();
  }

  private static Derivation.Memory memory(Derivation found) {
    return Objects.requireNonNull(found.memory());
  }

  private static LocalDate due(Derivation found) {
    return memory(found).progress().due().day();
  }
}
