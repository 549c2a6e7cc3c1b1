package dev.atlas.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Answers;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Hostile;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Journal;
import dev.atlas.memory.Grade;
import dev.atlas.render.text.TextRenderer;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.Report;
import dev.atlas.report.build.Situation;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextRendererTest {

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9]+m");
  private static final Set<Byte> TURNS =
      Set.of(
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);
  private static final String HARMLESS = "seven";

  private interface Check {
    void on(String name, Report report);
  }

  private static final List<Map<String, Report>> ANSWERS = answers();

  /** Every answer for a beginner and for learners of all kinds on a day with some reviews. */
  private static List<Map<String, Report>> answers() {
    List<Map<String, Report>> answers = new ArrayList<>();
    answers.add(Answers.of(at(Journal.EMPTY, "2026-01-05T09:00:00Z"), HARMLESS));
    for (long seed = 1; seed <= 10; seed++) {
      RandomGenerator random = Seeds.random(seed);
      RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
      for (int i = 0; i < 6; i++) {
        String diagram = Bundled.catalog().diagrams().get(random.nextInt(1060)).id();
        learner
            .diary()
            .add(
                RandomLearner.at(learner.today(), 9, i),
                Diary.review(diagram, Grade.of(random.nextInt(1, 5))));
      }
      String evening = RandomLearner.at(learner.today(), 21, 0).toString();
      answers.add(Answers.of(at(learner.journal(), evening), HARMLESS));
    }
    return answers;
  }

  private static void always(Check check) {
    for (int i = 0; i < ANSWERS.size(); i++) {
      String seed = "seed " + i + ": ";
      ANSWERS.get(i).forEach((name, report) -> check.on(seed + name, report));
    }
  }

  private static Situation at(Journal journal, String now) {
    return Situation.at(
        OffsetDateTime.parse(now), journal, Bundled.catalog(), Bundled.curriculum());
  }

  private static Map<String, Report> hostile() {
    return Answers.of(
        Situation.at(
            OffsetDateTime.parse("2026-01-08T20:00:00Z"),
            Hostile.diary().journal(),
            Hostile.catalog(),
            Hostile.curriculum()),
        Hostile.TEXT);
  }

  private static String plain(Report report, int width) {
    return new TextRenderer(Style.of(false, width)).render(report);
  }

  /** Columns on a terminal: two for the wide characters of East Asia. */
  private static int columns(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 && c <= 0x9FFF ? 2 : 1).sum();
  }

  /**
   * A command to copy, a line of a sheet to fill and a finding with its place stay in one piece.
   */
  private static boolean toCopy(String line) {
    return line.startsWith("Next: atlas log ")
        || line.startsWith("Then: atlas ")
        || line.endsWith(" ?")
        || line.contains(":3:7:");
  }

  @Test
  void everyLine_ofEveryAnswer_fitsTheTerminal() {
    for (int width : new int[] {60, 80, 120}) {
      always(
          (name, report) ->
              assertThat(plain(report, width).lines())
                  .as(name)
                  .filteredOn(line -> width >= 80 || !toCopy(line))
                  .allSatisfy(
                      line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(width)));
    }
  }

  @Test
  void everyLine_ofHostileFiles_fitsTheTerminal() {
    hostile()
        .forEach(
            (name, report) ->
                assertThat(plain(report, 80).lines())
                    .as(name)
                    .filteredOn(line -> !toCopy(line))
                    .allSatisfy(
                        line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(80)));
  }

  @Test
  void everyAnswer_inAnyWidth_endsWithALineAndHasNoTrailingBlanks() {
    always(
        (name, report) -> {
          String text = plain(report, 80);
          assertThat(text).as(name).endsWith("\n").doesNotStartWith("\n");
          assertThat(text.lines()).as(name).noneMatch(line -> line.endsWith(" "));
        });
  }

  @Test
  void colour_off_isTheSameTextWithoutSequences() {
    always(
        (name, report) -> {
          String colored = new TextRenderer(Style.of(true, 80)).render(report);
          assertThat(SEQUENCE.matcher(colored).replaceAll("").lines().map(String::stripTrailing))
              .as(name)
              .containsExactlyElementsOf(plain(report, 80).lines().toList());
          assertThat(plain(report, 80)).as(name).doesNotContain("\u001b");
        });
  }

  @Test
  void hostileText_inAnyAnswer_neitherMovesTheCursorNorTurnsTheWriting() {
    hostile()
        .forEach(
            (name, report) -> {
              assertThat(harmful(plain(report, 80))).as(name).isEmpty();
              String colored = new TextRenderer(Style.of(true, 80)).render(report);
              assertThat(harmful(SEQUENCE.matcher(colored).replaceAll(""))).as(name).isEmpty();
            });
  }

  private static List<String> harmful(String text) {
    return text.codePoints()
        .filter(
            c ->
                c != '\n'
                    && (Character.isISOControl(c)
                        || TURNS.contains(Character.getDirectionality(c))
                        || c == 0x2028
                        || c == 0x2029))
        .mapToObj(Integer::toHexString)
        .distinct()
        .toList();
  }
}
