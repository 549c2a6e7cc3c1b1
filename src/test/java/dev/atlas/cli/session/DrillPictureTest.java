package dev.atlas.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.cli.terminal.Control;
import dev.atlas.cli.terminal.Input;
import dev.atlas.cli.terminal.Keymap;
import dev.atlas.fixture.Seeds;
import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Style;
import dev.atlas.session.SpeedDraw;
import dev.atlas.session.Tasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrillPictureTest {

  private static final Keymap KEYS = new Keymap(Map.of(Control.GO, "g", Control.SKIP, "space"));

  private static Talk press(Talk talk, String key, int seconds) {
    return talk.on(new Input.Stroke(key), KEYS, Tasks.after(seconds)).talk();
  }

  @Test
  void everyState_atEverySize_fitsTheScreen() {
    Seeds.each(
        200,
        random -> {
          Talk talk = new Drill(SpeedDraw.of(Tasks.recalls(3), Tasks.after(0)), false);
          int columns = List.of(79, 119, 30).get(random.nextInt(3));
          int rows = List.of(24, 40, 8).get(random.nextInt(3));
          List<String> keys = List.of("g", "enter", "3", "a", "space", "u", "backspace", "x");
          for (int i = 0; i < 25; i++) {
            talk = press(talk, keys.get(random.nextInt(keys.size())), i);
            List<String> lines =
                talk.picture(KEYS, new Style(false, columns), rows, Tasks.after(i));
            assertThat(lines).hasSizeLessThanOrEqualTo(rows);
            assertThat(lines)
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(columns));
          }
        });
  }

  @Test
  void chosenKeys_areShown_andMeanWhatTheyShow() {
    Talk talk = new Drill(SpeedDraw.of(Tasks.recalls(3), Tasks.after(0)), false);
    assertThat(String.join("", talk.picture(KEYS, new Style(false, 79), 24, Tasks.after(1))))
        .contains("g drawn", "space skip");
    assertThat(press(talk, "space", 1).behind()).isEqualTo(1);
    assertThat(press(talk, "g", 1).behind()).isZero();
  }
}
