package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.Context;
import dev.atlas.cli.Environment;
import dev.atlas.cli.Globals;
import dev.atlas.cli.main.Atlas;
import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.build.session.PlacementSample;
import dev.atlas.session.Placement;
import dev.atlas.session.Tasks;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in, screen and journal out: a placement on a terminal, and line by line. */
class PlacingTest {

  private static final Keymap KEYS = new Keymap(Map.of(Control.GO, "g", Control.SKIP, "space"));

  @TempDir private Path root;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Environment environment(String input) {
    return new Environment(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC),
        Map.of("HOME", root.toString(), "ATLAS_HOME", root.toString(), "ATLAS_DEVICE", "laptop"),
        true,
        true,
        0,
        () -> 0);
  }

  private Context context() {
    return new Context(
        environment(""), new Globals(List.of(), null, null, false, "auto", false, false));
  }

  private List<Fact> facts() {
    return JournalReader.read(new Home(root, root, root)).journal().recorded().stream()
        .map(Event::fact)
        .toList();
  }

  private Desk desk(Context context) throws IOException {
    return new Desk(
        context,
        new Pages(null, List.of()),
        80,
        24,
        world ->
            new Placing(
                Placement.of(
                    context.situation().learner().model(),
                    PlacementSample.of(context.situation(), _ -> true, 3, 7)
                        .tasks(context.situation()),
                    world.moment()),
                false));
  }

  @Test
  void whatIsKnown_isOnDiskBeforeTheNextQuestion_andCtrlCLosesNothing() throws Exception {
    try (Desk desk = desk(context())) {
      desk.sees("1 of 3");
      desk.type(" ");
      desk.sees("1 [ ]");
      desk.type("a ");
      desk.sees("<- proposed");
      desk.type("3");
      desk.sees("2 of 3 · 1 known");
      assertThat(facts()).hasSize(1).allMatch(Fact.Know.class::isInstance);
      desk.type("  1");
      desk.sees("3 of 3 · 1 known");
      assertThat(facts()).hasSize(1);
      desk.type("\u0003");
      Placing ended = (Placing) desk.end();
      assertThat(ended.interrupted()).isTrue();
      assertThat(ended.placement().judged()).hasSize(2);
    }
    assertThat(facts()).hasSize(1);
  }

  @Test
  void undo_takesTheClaimBack() throws Exception {
    try (Desk desk = desk(context())) {
      desk.sees("1 of 3");
      desk.type("  2");
      desk.sees("1 known");
      desk.type("u");
      desk.sees("taken back");
      desk.type("1");
      desk.sees("0 known");
      desk.type("q");
      desk.end();
    }
    assertThat(facts()).hasSize(2).last().isInstanceOf(Fact.Retraction.class);
    assertThat(context().situation().learner().progress()).isEmpty();
  }

  @Test
  void diagramLoggedElsewhereMeanwhile_isNotClaimed() throws Exception {
    Context context = context();
    String first = PlacementSample.of(context.situation(), _ -> true, 3, 7).drawn().getFirst().id();
    try (Desk desk = desk(context)) {
      desk.sees("1 of 3");
      assertThat(new Atlas(environment("")).run("log", first, "again")).isZero();
      desk.type("  3");
      desk.sees("was logged by another session");
      desk.type("q");
      desk.end();
    }
    assertThat(facts()).hasSize(1).allMatch(Fact.Review.class::isInstance);
  }

  /** A terminal that can do no more than lines. */
  @Test
  void dumbTerminal_goesLineByLine_andTellsWhatCameOfIt() {
    String typed = "\na\n\n\n\n\n1\ns\n";
    int code = new Atlas(environment(typed)).run("place", "-n", "3", "--seed", "7");
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("atlas place · 3 of 3 · 1 known")
        .contains("1 of 2 known: of ")
        .contains("Not drawn, and new as before: 1 diagram. The same lot again: --seed 7");
    assertThat(facts()).hasSize(1);
  }

  @Test
  void jsonAndNoInput_atATerminal_printTheSheet() {
    assertThat(new Atlas(environment("\n\n3\n")).run("place", "--json")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"schema\" : \"atlas.place/1\"");
    assertThat(new Atlas(environment("\n\n3\n")).run("place", "--no-input")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("# Placement of 2026-01-05");
    assertThat(facts()).isEmpty();
  }

  @Test
  void everyState_atEverySize_fitsTheScreen() {
    Placement begun =
        Placement.of(new Diary().learner().model(), Tasks.unlogged(3), Tasks.after(0));
    Seeds.each(
        200,
        random -> {
          Talk talk = new Placing(begun, false);
          int columns = List.of(79, 119, 30).get(random.nextInt(3));
          int rows = List.of(24, 40, 8).get(random.nextInt(3));
          List<String> keys = List.of("g", "enter", "3", "a", "space", "u", "backspace", "x");
          for (int i = 0; i < 25; i++) {
            String key = keys.get(random.nextInt(keys.size()));
            talk = talk.on(new Input.Stroke(key), KEYS, Tasks.after(i)).talk();
            List<String> lines =
                talk.picture(KEYS, new Style(false, columns), rows, Tasks.after(i));
            assertThat(lines).hasSizeLessThanOrEqualTo(rows);
            assertThat(lines)
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(columns));
          }
        });
  }
}
