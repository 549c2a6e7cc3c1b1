package dev.atlas.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atlas.fixture.Seeds;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SpeedDrawTest {

  private SpeedDraw draw =
      SpeedDraw.of(
          Tasks.recalls(2).stream().map(task -> task.within(120)).toList(), Tasks.after(0));
  private List<Effect> effects = List.of();

  private void act(Action action, int seconds) {
    SpeedDraw.Step step = draw.apply(action, Tasks.after(seconds));
    draw = step.draw();
    effects = step.effects();
  }

  @Test
  void score_weighsStructureAccuracyDetailsAndSpeed() {
    act(Action.Plain.GO, 180);
    act(Action.Plain.ALL, 190);
    act(Action.Plain.GO, 200);
    act(new Action.Digit(5), 210);
    act(new Action.Digit(8), 220);
    Score score = draw.scores().getFirst();
    assertThat(score.speed()).isEqualTo(0.5);
    assertThat(score.points()).isCloseTo(20 + 30 + 16 + 5, within(1e-9));
    Fact.Review review = (Fact.Review) ((Effect.Append) effects.getFirst()).facts().getFirst();
    assertThat(review.grade()).isEqualTo(Grade.EASY);
    assertThat(review.seconds()).isEqualTo(180);
  }

  @Test
  void drawing_overTwiceTheTarget_getsNothingForSpeed_andNoEasy() {
    act(Action.Plain.GO, 241);
    act(Action.Plain.ALL, 242);
    act(Action.Plain.GO, 243);
    act(Action.Plain.GO, 244);
    act(Action.Plain.GO, 245);
    assertThat(draw.scores().getFirst().speed()).isZero();
    assertThat(draw.scores().getFirst().points()).isEqualTo(90);
    assertThat(draw.scores().getFirst().grade()).isEqualTo(Grade.GOOD);
  }

  @Test
  void undo_judgesTheSameDrawingAgain_withItsTime() {
    act(Action.Plain.GO, 60);
    act(Action.Plain.GO, 61);
    act(Action.Plain.GO, 62);
    act(Action.Plain.GO, 63);
    draw = draw.saved(List.of());
    act(Action.Plain.UNDO, 500);
    assertThat(draw.stage()).isEqualTo(SpeedDraw.Stage.ACCURACY);
    assertThat(draw.waiting()).hasSize(1);
    act(Action.Plain.ALL, 501);
    act(Action.Plain.GO, 502);
    act(Action.Plain.GO, 503);
    act(Action.Plain.GO, 504);
    assertThat(draw.scores().getFirst().points()).isEqualTo(100);
  }

  @Test
  void randomActions_loseNothing_andDoubleNothing() {
    Seeds.each(1000, SpeedDrawTest::play);
  }

  private static void play(RandomGenerator random) {
    List<Task> tasks = Tasks.recalls(random.nextInt(1, 5));
    SpeedDraw draw = SpeedDraw.of(tasks, Tasks.after(0));
    Set<EventId> journal = new HashSet<>();
    EventId last = null;
    for (int i = 0; i < 60 && draw.stage() != SpeedDraw.Stage.CLOSED; i++) {
      Action.Plain[] plain = Action.Plain.values();
      Action action =
          switch (random.nextInt(3)) {
            case 0 -> new Action.Digit(random.nextInt(10));
            case 1 -> Action.Plain.GO;
            default -> plain[random.nextInt(plain.length)];
          };
      SpeedDraw.Step step = draw.apply(action, Tasks.after(i));
      draw = step.draw();
      for (Effect effect : step.effects()) {
        if (effect instanceof Effect.Retract retract) {
          assertThat(journal.removeAll(retract.events())).isTrue();
        } else {
          last = EventId.next(last, Tasks.after(i).at().toInstant(), "laptop", effect.toString());
          journal.add(last);
          draw = draw.saved(List.of(last));
        }
      }
      List<Task> all = new ArrayList<>(draw.waiting());
      all.addAll(draw.skipped());
      draw.scores().forEach(score -> all.add(score.attempt().task()));
      Attempt attempt = draw.attempt();
      if (attempt != null) {
        all.add(attempt.task());
      }
      assertThat(all).containsExactlyInAnyOrderElementsOf(tasks);
      assertThat(draw.scores().stream().flatMap(score -> score.events().stream()))
          .containsExactlyInAnyOrderElementsOf(journal);
    }
  }
}
