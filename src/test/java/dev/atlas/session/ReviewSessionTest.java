package dev.atlas.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Card;
import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.MemoryModels;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewSessionTest {

  private static final MemoryModel MODEL =
      MemoryModels.of(Settings.NONE, Bundled.curriculum(), null);

  private static final List<SelfReport.Mistake.Kind> KINDS =
      List.of(SelfReport.Mistake.Kind.values());

  private ReviewSession session = ReviewSession.of(MODEL, Tasks.recalls(3), Tasks.after(0));
  private List<Effect> effects = List.of();
  private int ids;

  private void act(Action action, int seconds) {
    act(action, Tasks.after(seconds));
  }

  private void act(Action action, Moment moment) {
    ReviewSession.Step step = session.apply(action, moment);
    effects = step.effects();
    session = step.session();
    if (!effects.isEmpty() && effects.getFirst() instanceof Effect.Append append) {
      session = session.saved(ids(append.facts().size()));
    }
  }

  private List<EventId> ids(int count) {
    List<EventId> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids++;
      some.add(
          EventId.next(null, Tasks.after(ids).at().toInstant(), "laptop", Integer.toString(ids)));
    }
    return some;
  }

  private Fact.Review logged() {
    return (Fact.Review) ((Effect.Append) effects.getFirst()).facts().getFirst();
  }

  private Attempt attempt() {
    return Objects.requireNonNull(session.attempt());
  }

  @Test
  void answer_byTickedPoints_logsAccuracyGradeAndTimeToTheReveal() {
    act(Action.Plain.GO, 90);
    int points = attempt().points();
    act(Action.Plain.ALL, 100);
    act(new Action.Digit(1), 110);
    act(Action.Plain.GO, 120);
    assertThat(session.stage()).isEqualTo(Stage.GRADED);
    act(Action.Plain.GO, 130);
    double accuracy = Math.round(1000.0 * (points - 1) / points) / 10.0;
    assertThat(logged().accuracy()).isEqualTo(accuracy);
    assertThat(logged().grade()).isEqualTo(Grade.ofAccuracy(accuracy));
    assertThat(logged().seconds()).isEqualTo(90);
    assertThat(session.stage()).isEqualTo(Stage.PROMPT);
    assertThat(attempt().watch().read(Tasks.after(131).millis())).isEqualTo(1000);
  }

  @Test
  void grade_ofTheLearner_overrulesTheProposedOne() {
    act(Action.Plain.GO, 10);
    act(Action.Plain.ALL, 11);
    act(Action.Plain.GO, 12);
    act(new Action.Digit(2), 13);
    assertThat(logged().grade()).isEqualTo(Grade.HARD);
    assertThat(logged().accuracy()).isEqualTo(100);
  }

  @Test
  void easy_thatTookOverTwiceTheTarget_isProposedAsGood() {
    act(Action.Plain.GO, 601);
    act(Action.Plain.ALL, 602);
    assertThat(attempt().proposed(Tasks.after(602).millis())).isEqualTo(Grade.GOOD);
  }

  @Test
  void firstStudy_countsTheTimeWithTheAnswerToo() {
    Task study = Tasks.study(Tasks.recalls(1).getFirst());
    session = ReviewSession.of(MODEL, List.of(study), Tasks.after(0));
    act(Action.Plain.GO, 60);
    act(Action.Plain.GO, 300);
    act(new Action.Digit(3), 600);
    assertThat(logged().seconds()).isEqualTo(600);
    assertThat(session.stage()).isEqualTo(Stage.FINISHED);
  }

  @Test
  void diagramWithoutPoints_isJudgedByTheLearnerAlone() {
    Task task = Tasks.recalls(1).getFirst();
    Task bare = new Task(task.diagram(), Card.EMPTY, 300, 5, "due", task.history(), Fuzz.NONE);
    session = ReviewSession.of(MODEL, List.of(bare), Tasks.after(0));
    act(Action.Plain.GO, 10);
    assertThat(session.stage()).isEqualTo(Stage.GRADED);
    act(Action.Plain.GO, 11);
    assertThat(effects).isEmpty();
    assertThat(session.message()).contains("1 to 4");
    act(new Action.Digit(4), 12);
    assertThat(logged().accuracy()).isNull();
  }

  @Test
  void pause_takesNoTime_andGoesOnWhereItWas() {
    act(Action.Plain.GO, 10);
    act(Action.Plain.PAUSE, 20);
    assertThat(session.stage()).isEqualTo(Stage.PAUSED);
    assertThat(attempt().watch().read(Tasks.after(5000).millis())).isEqualTo(20_000);
    act(Action.Plain.GO, 5000);
    assertThat(session.stage()).isEqualTo(Stage.REVEALED);
    assertThat(attempt().watch().read(Tasks.after(5001).millis())).isEqualTo(21_000);
  }

  @Test
  void undo_ofAnAnswer_retractsItsEventsAndJudgesAgain() {
    act(Action.Plain.GO, 10);
    act(Action.Plain.ALL, 11);
    act(new Action.Note("the hot tail"), 12);
    act(new Action.Erred(SelfReport.Mistake.Kind.FACTUAL), 13);
    act(Action.Plain.GO, 14);
    act(Action.Plain.GO, 15);
    List<EventId> events = session.past().getLast().events();
    assertThat(events).hasSize(2);
    act(Action.Plain.UNDO, 400);
    assertThat(effects).containsExactly(new Effect.Retract(events));
    assertThat(session.stage()).isEqualTo(Stage.GRADED);
    assertThat(attempt().note()).isEqualTo("the hot tail");
    act(new Action.Digit(1), 401);
    assertThat(logged().seconds()).isEqualTo(10);
    assertThat(session.waiting()).hasSize(1);
  }

  @Test
  void hold_untilTomorrowOrForGood_isAnEventAndCanBeTakenBack() {
    act(Action.Plain.BURY, 10);
    String first = Tasks.recalls(1).getFirst().diagram().id();
    assertThat(((Effect.Append) effects.getFirst()).facts())
        .containsExactly(
            new Fact.Hold(first, Fact.Hold.Kind.BURY, Tasks.after(0).day().plusDays(1)));
    act(Action.Plain.SUSPEND, 20);
    act(Action.Plain.UNDO, 30);
    act(Action.Plain.UNDO, 40);
    assertThat(attempt().task().diagram().id()).isEqualTo(first);
    assertThat(session.waiting()).hasSize(2);
    assertThat(session.past()).isEmpty();
  }

  @Test
  void skip_leavesTheDiagramAndLogsNothing() {
    act(Action.Plain.SKIP, 10);
    act(Action.Plain.SKIP, 10);
    act(Action.Plain.SKIP, 10);
    assertThat(effects).isEmpty();
    assertThat(session.stage()).isEqualTo(Stage.FINISHED);
    act(Action.Plain.UNDO, 20);
    assertThat(session.stage()).isEqualTo(Stage.PROMPT);
  }

  @Test
  void clock_thatJumps_neitherAddsNorTakesTime() {
    act(Action.Plain.GO, Tasks.jumped(30, -400));
    act(Action.Plain.GO, Tasks.jumped(31, 400));
    act(new Action.Digit(3), Tasks.jumped(20, 0));
    assertThat(logged().seconds()).isEqualTo(30);
  }

  @Test
  void outlook_ofTheGrades_isThatOfTheMemoryModel() {
    act(Action.Plain.GO, 10);
    session
        .outlook(Tasks.after(11))
        .forEach(
            (grade, due) ->
                assertThat(due).isEqualTo(attempt().task().after(grade, MODEL, Tasks.after(11))));
    assertThat(session.outlook(Tasks.after(11)).values()).extracting(due -> due.day()).isSorted();
  }

  /** Whatever is pressed: what the effects add up to is what the session says it did. */
  @Test
  void randomActions_loseNothing_andDoubleNothing() {
    Seeds.each(2000, ReviewSessionTest::play);
  }

  private static void play(RandomGenerator random) {
    List<Task> tasks = Tasks.recalls(random.nextInt(1, 6));
    ReviewSession session = ReviewSession.of(MODEL, tasks, Tasks.after(0));
    Map<EventId, Fact> journal = new HashMap<>();
    EventId last = null;
    int seconds = 0;
    for (int i = 0; i < 60 && session.stage() != Stage.CLOSED; i++) {
      seconds += random.nextInt(-5, 100);
      ReviewSession.Step step = session.apply(action(random), Tasks.after(seconds));
      // A disk that refuses leaves the session where it was.
      if (!step.effects().isEmpty() && random.nextInt(5) == 0) {
        continue;
      }
      session = step.session();
      for (Effect effect : step.effects()) {
        if (effect instanceof Effect.Append append) {
          List<EventId> written = new ArrayList<>();
          for (Fact fact : append.facts()) {
            last = EventId.next(last, Tasks.after(i).at().toInstant(), "laptop", fact.toString());
            written.add(last);
            journal.put(last, fact);
          }
          session = session.saved(written);
        } else if (effect instanceof Effect.Retract retract) {
          retract.events().forEach(event -> assertThat(journal.remove(event)).isNotNull());
        }
      }
      check(session, tasks, journal);
    }
  }

  private static Action action(RandomGenerator random) {
    Action.Plain[] plain = Action.Plain.values();
    return switch (random.nextInt(6)) {
      case 0 -> new Action.Digit(random.nextInt(10));
      case 1 -> new Action.Note("x".repeat(random.nextInt(5)));
      case 2 -> new Action.Erred(KINDS.get(random.nextInt(KINDS.size())));
      case 3, 4 -> Action.Plain.GO;
      default -> plain[random.nextInt(plain.length)];
    };
  }

  private static void check(ReviewSession session, List<Task> tasks, Map<EventId, Fact> journal) {
    List<Task> all = new ArrayList<>(session.waiting());
    @Nullable Attempt attempt = session.attempt();
    if (attempt != null) {
      all.add(attempt.task());
    }
    session.past().forEach(past -> all.add(past.attempt().task()));
    assertThat(all).containsExactlyInAnyOrderElementsOf(tasks);
    Set<EventId> known = new HashSet<>();
    for (Past past : session.past()) {
      past.events().forEach(event -> assertThat(known.add(event)).isTrue());
    }
    assertThat(known).isEqualTo(journal.keySet());
    long reviews = journal.values().stream().filter(Fact.Review.class::isInstance).count();
    assertThat(reviews).isEqualTo(session.answers().size());
  }
}
