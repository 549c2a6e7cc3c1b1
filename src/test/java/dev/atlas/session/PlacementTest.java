package dev.atlas.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Card;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.memory.schedule.MemoryModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final MemoryModel MODEL = new Diary().learner().model();

  private Placement placement = Placement.of(MODEL, Tasks.unlogged(3), Tasks.after(0));
  private List<Effect> effects = List.of();

  private void act(Action action, int seconds) {
    Placement.Step step = placement.apply(action, Tasks.after(seconds));
    placement = step.placement();
    effects = step.effects();
  }

  private void gradeFirst(int grade) {
    act(Action.Plain.GO, 60);
    act(Action.Plain.GO, 61);
    act(new Action.Digit(grade), 62);
  }

  @Test
  void gradeHardOrBetter_recordsTheDiagramAsKnown_andNoReview() {
    gradeFirst(2);
    String id = Tasks.unlogged(1).getFirst().diagram().id();
    assertThat(effects)
        .containsExactly(new Effect.Append(id, List.of(new Fact.Know(List.of(id), Grade.HARD))));
    assertThat(placement.known()).isOne();
    assertThat(placement.stage()).isEqualTo(Stage.PROMPT);
  }

  @Test
  void gradeAgain_recordsNothing_andIsBehindAllTheSame() {
    gradeFirst(1);
    assertThat(effects).isEmpty();
    assertThat(placement.known()).isZero();
    assertThat(placement.judged()).hasSize(1);
    act(Action.Plain.UNDO, 70);
    assertThat(effects).isEmpty();
    assertThat(placement.judged()).isEmpty();
    assertThat(placement.stage()).isEqualTo(Stage.GRADED);
  }

  @Test
  void points_earnTheProposedGrade_easyNotWhenSlow() {
    act(Action.Plain.GO, 601);
    act(Action.Plain.ALL, 602);
    act(Action.Plain.GO, 603);
    act(Action.Plain.GO, 604);
    assertThat(placement.judged().getFirst().grade()).isEqualTo(Grade.GOOD);
    act(Action.Plain.GO, 700);
    act(Action.Plain.ALL, 5000);
    act(Action.Plain.GO, 5001);
    act(Action.Plain.GO, 5002);
    assertThat(placement.judged().getLast().grade()).isEqualTo(Grade.EASY);
  }

  @Test
  void diagramWithoutPoints_isJudgedByTheLearner() {
    Task task = Tasks.unlogged(1).getFirst();
    Task bare =
        new Task(
            task.diagram(),
            Card.EMPTY,
            task.targetSeconds(),
            task.minutes(),
            task.reason(),
            task.history(),
            task.fuzz());
    placement = Placement.of(MODEL, List.of(bare), Tasks.after(0));
    act(Action.Plain.GO, 10);
    act(Action.Plain.GO, 11);
    assertThat(placement.message()).contains("1 to 4");
    act(new Action.Digit(4), 12);
    assertThat(placement.stage()).isEqualTo(Stage.FINISHED);
  }

  @Test
  void actionsWithoutMeaningHere_sayso_andChangeNothing() {
    for (Action action :
        List.of(
            Action.Plain.BURY,
            Action.Plain.SUSPEND,
            Action.Plain.PAUSE,
            Action.Plain.PAGE,
            Action.Plain.ALL,
            Action.Plain.BACK,
            new Action.Digit(3),
            new Action.Note("words"))) {
      Placement before = placement;
      act(action, 5);
      assertThat(placement).isEqualTo(before.told("that key does nothing here"));
    }
  }

  @Test
  void randomActions_loseNothing_andRecordExactlyWhatIsKnown() {
    Seeds.each(1000, PlacementTest::play);
  }

  private static void play(RandomGenerator random) {
    List<Task> tasks = Tasks.unlogged(random.nextInt(1, 5));
    Placement placement = Placement.of(MODEL, tasks, Tasks.after(0));
    Set<EventId> journal = new HashSet<>();
    EventId last = null;
    for (int i = 0; i < 60 && placement.stage() != Stage.CLOSED; i++) {
      Placement.Step step = placement.apply(action(random), Tasks.after(i));
      placement = step.placement();
      for (Effect effect : step.effects()) {
        if (effect instanceof Effect.Retract retract) {
          assertThat(journal.removeAll(retract.events())).isTrue();
        } else {
          last = EventId.next(last, Tasks.after(i).at().toInstant(), "laptop", effect.toString());
          journal.add(last);
          placement = placement.saved(List.of(last));
        }
      }
      List<Task> all = new ArrayList<>(placement.waiting());
      all.addAll(placement.skipped());
      placement.judged().forEach(judged -> all.add(judged.attempt().task()));
      Attempt attempt = placement.attempt();
      if (attempt != null) {
        all.add(attempt.task());
      }
      assertThat(all).containsExactlyInAnyOrderElementsOf(tasks);
      assertThat(placement.known()).isEqualTo(journal.size());
      assertThat(placement.judged().stream().flatMap(judged -> judged.events().stream()))
          .containsExactlyInAnyOrderElementsOf(journal);
    }
  }

  private static Action action(RandomGenerator random) {
    Action.Plain[] plain = Action.Plain.values();
    return switch (random.nextInt(3)) {
      case 0 -> new Action.Digit(random.nextInt(10));
      case 1 -> Action.Plain.GO;
      default -> plain[random.nextInt(plain.length)];
    };
  }
}
