package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Diagram;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Seeds;
import dev.atlas.learner.MemoryModels;
import dev.atlas.memory.schedule.Fuzz;
import dev.atlas.memory.schedule.MemoryModel;
import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.ReviewSession;
import dev.atlas.session.Task;
import dev.atlas.session.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReviewPictureTest {

  private static final MemoryModel MODEL =
      MemoryModels.of(Settings.NONE, Bundled.curriculum(), null);
  private static final Keymap KEYS = new Keymap(Map.of());

  private static Dialogue begin(List<Task> tasks) {
    return Dialogue.of(ReviewSession.of(MODEL, tasks, Tasks.after(0)));
  }

  private static Dialogue press(Dialogue dialogue, int seconds, String... keys) {
    Dialogue after = dialogue;
    for (String key : keys) {
      after = (Dialogue) after.on(new Input.Stroke(key), KEYS, Tasks.after(seconds)).talk();
    }
    return after;
  }

  private static List<String> picture(Dialogue dialogue, int columns, int rows, boolean colored) {
    return new ReviewPicture(KEYS, new Style(colored, columns), rows).of(dialogue, Tasks.after(75));
  }

  private static String text(Dialogue dialogue) {
    return String.join("\n", picture(dialogue, 79, 24, false));
  }

  @Test
  void prompt_tellsTheTimeAndTheTarget_andNoPoint() {
    Dialogue begun = begin(Tasks.recalls(3));
    assertThat(text(begun)).contains("1 of 3", "1:15 of 5:00", "space show the points");
    Tasks.recalls(1)
        .getFirst()
        .card()
        .recall()
        .forEach(p -> assertThat(text(begun)).doesNotContain(p));
  }

  @Test
  void ticks_showTheAccuracy_andTheGradeThatItEarns() {
    Dialogue ticked = press(begin(Tasks.recalls(3)), 60, "space", "a");
    assertThat(text(ticked)).contains("[x]", "100 %, easy");
    assertThat(text(press(ticked, 60, "space"))).contains("4 easy", "<- proposed", "next in 1 day");
  }

  @Test
  void everyState_atEverySize_fitsTheScreen() {
    Seeds.each(
        300,
        random -> {
          Dialogue dialogue = begin(Tasks.recalls(4));
          int columns = List.of(79, 119, 30).get(random.nextInt(3));
          int rows = List.of(24, 40, 8).get(random.nextInt(3));
          String[] keys = {
            "space", "1", "2", "a", "n", "x", "enter", "e", "c", "s", "p", "?", "u", "z"
          };
          for (int i = 0; i < 25; i++) {
            dialogue = press(dialogue, i, keys[random.nextInt(keys.length)]);
            List<String> lines = picture(dialogue, columns, rows, random.nextBoolean());
            assertThat(lines).hasSizeLessThanOrEqualTo(rows);
            assertThat(lines)
                .allSatisfy(l -> assertThat(Columns.of(l)).isLessThanOrEqualTo(columns));
          }
        });
  }

  @Test
  void everyDiagramOfTheCatalog_revealed_showsItsPointsOnTheSmallScreen() {
    for (Diagram diagram : Bundled.catalog().diagrams()) {
      Dialogue revealed = press(begin(List.of(Tasks.recall(diagram))), 60, "space");
      List<String> lines = picture(revealed, 79, 24, false);
      int points = Bundled.catalog().card(diagram.id()).recall().size();
      assertThat(lines.stream().filter(line -> line.contains("[ ]")).count()).isEqualTo(points);
      assertThat(String.join("", lines)).contains("0 of " + points + " points");
    }
  }

  @Test
  void escapeSequences_ofTitlesPointsAndNotes_neverReachTheScreen() {
    Diagram d = Bundled.catalog().diagrams().getFirst();
    String evil = "a\u001b[2Jb\u0007\u202Ec\n\u009b31m";
    Diagram named =
        new Diagram(
            d.id(),
            evil,
            d.category(),
            d.group(),
            1,
            5,
            evil,
            d.requires(),
            d.confusable(),
            d.tags(),
            d.formerly(),
            false);
    Task task =
        new Task(
            named, new Card(evil, List.of(evil, evil), null, null), 300, 5, evil, null, Fuzz.NONE);
    Dialogue dialogue = press(begin(List.of(task)), 1, "n");
    dialogue = (Dialogue) dialogue.on(new Input.Paste(evil), KEYS, Tasks.after(2)).talk();
    for (String key : List.of("enter", "space", "1", "space", "n", "esc", "o")) {
      dialogue = press(dialogue, 3, key);
      assertThat(String.join("", picture(dialogue, 79, 24, false)))
          .doesNotContainPattern("[\\p{Cntrl}\\u202E]");
    }
  }

  @Test
  void paste_outsideANote_doesNothing_andInsideIsCut() {
    Dialogue begun = begin(Tasks.recalls(2));
    Input paste = new Input.Paste("1234 q\u0003".repeat(2000));
    Dialogue after = (Dialogue) begun.on(paste, KEYS, Tasks.after(1)).talk();
    assertThat(after.session().past()).isEmpty();
    assertThat(text(after)).contains("passed over");
    Dialogue noted = (Dialogue) press(begun, 1, "n").on(paste, KEYS, Tasks.after(2)).talk();
    assertThat(noted.typed()).hasSize(10_000);
    assertThat(Objects.requireNonNull(press(noted, 3, "enter").session().attempt()).note())
        .hasSize(10_000);
  }
}
