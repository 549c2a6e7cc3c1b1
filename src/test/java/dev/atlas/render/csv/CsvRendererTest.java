package dev.atlas.render.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Answers;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Hostile;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.Report;
import dev.atlas.report.build.Situation;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CsvRendererTest {

  private static final List<String> TABLES = List.of("week", "plots", "group", "illustrated");

  private static Map<String, Report> hostile(String text) {
    return Answers.of(
        Situation.at(
            OffsetDateTime.parse("2026-01-08T20:00:00Z"),
            Hostile.diary().journal(),
            Hostile.catalog(),
            Hostile.curriculum()),
        text);
  }

  private static String csv(Report report) {
    return new CsvRenderer().render(report);
  }

  @Test
  void everyTable_hasTheSameFieldsInEveryRecordAndEndsThemAsTheStandardSays() {
    for (long seed = 1; seed <= 5; seed++) {
      RandomLearner learner = RandomLearner.of(Seeds.random(seed), true);
      Situation situation =
          Situation.at(
              RandomLearner.at(learner.today(), 7, 0),
              learner.journal(),
              Bundled.catalog(),
              Bundled.curriculum());
      Map<String, Report> answers = Answers.of(situation, "seven");
      for (String name : TABLES) {
        String csv = csv(Objects.requireNonNull(answers.get(name)));
        assertThat(csv).as(name).endsWith("\r\n");
        List<List<String>> records = records(csv);
        assertThat(records)
            .as("seed %d %s", seed, name)
            .allMatch(each -> each.size() == records.getFirst().size());
      }
    }
  }

  @Test
  void textOfFiles_thatLooksLikeAFormula_getsAnApostrophe() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1")) {
      PeriodReport.Group group = (PeriodReport.Group) hostile(formula).get("group");
      assertThat(records(csv(Objects.requireNonNull(group))).get(1).getFirst())
          .isEqualTo("'" + formula);
    }
  }

  @Test
  void hostileText_inAnyField_comesBackAsItWas() {
    String text = "a \"quoted\", line\nbroken\r\nand \u202Eturned";
    PeriodReport.Group group = (PeriodReport.Group) hostile(text).get("group");
    assertThat(records(csv(Objects.requireNonNull(group))).get(1).getFirst()).isEqualTo(text);
    hostile(Hostile.TEXT)
        .forEach(
            (name, report) -> {
              if (TABLES.contains(name)) {
                assertThat(records(csv(report)))
                    .as(name)
                    .allSatisfy(
                        each ->
                            assertThat(each).noneMatch(field -> field.matches("(?s)[=+@\t\r].*")));
              }
            });
  }

  /** Reads RFC 4180. */
  private static List<List<String>> records(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c == '"' && csv.startsWith("\"\"", i)) {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        fields.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          records.add(List.copyOf(fields));
          fields.clear();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    assertThat(quoted).isFalse();
    return records;
  }
}
