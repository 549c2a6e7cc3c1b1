package dev.atlas.render.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "plain, 5",
    "\u00fcber, 4",
    "u\u0308ber, 4",
    "\u5206\u5e03, 4",
    "\ud83d\ude80!, 3",
    "\u2588\u2591\u2026\u00b7, 4",
  })
  void columns_ofText_areThoseOfATerminal(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @Test
  void columns_ofAStyledText_areThoseOfThePlainOne() {
    assertThat(Columns.of("\u001b[1mbold\u001b[0m")).isEqualTo(4);
  }

  @Test
  void fit_anyText_fillsExactlyTheColumns() {
    assertThat(Plain.fit("short", 8)).isEqualTo("short   ");
    assertThat(Plain.fit("exactly8", 8)).isEqualTo("exactly8");
    assertThat(Plain.fit("much too long", 8)).isEqualTo("much to\u2026");
    // A wide character that would stick out leaves a blank.
    assertThat(Plain.fit("\u5206\u5e03\u5f0f\u7cfb", 6)).isEqualTo("\u5206\u5e03\u2026 ");
  }

  @Test
  void fold_longLine_goesOnFurtherIn() {
    assertThat(Columns.fold("one two three four", 9, 2))
        .containsExactly("one two", "  three", "  four");
    assertThat(Columns.fold("  unbreakable-word", 8, 2))
        .containsExactly("  unbrea", "  kable-", "  word");
    assertThat(Columns.fold("fits", 4, 2)).containsExactly("fits");
    assertThat(Columns.fold("", 4, 2)).containsExactly("");
  }

  @Test
  void fold_styledLine_breaksWhereThePlainOneDoes() {
    assertThat(Columns.fold("\u001b[1mone two\u001b[0m three", 9, 0))
        .containsExactly("\u001b[1mone two\u001b[0m", "three");
  }

  @Test
  void wrap_paragraph_joinsItsSpaces() {
    assertThat(Plain.wrap("  one   two three ", 8)).containsExactly("one two", "three");
    assertThat(Plain.wrap("", 8)).containsExactly("");
  }

  @Test
  void fold_anyText_losesNothingButSpacesAndFits() {
    Seeds.each(
        500,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(60); i > 0; i--) {
            text.append(List.of("a", " ", "word", "\u5206", "-", "  ").get(random.nextInt(6)));
          }
          int columns = random.nextInt(6, 30);
          List<String> lines = Columns.fold(text.toString(), columns, random.nextInt(4));
          assertThat(lines)
              .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(columns));
          assertThat(String.join("", lines).replace(" ", ""))
              .isEqualTo(text.toString().replace(" ", ""));
        });
  }
}
