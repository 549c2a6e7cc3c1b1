package dev.atlas.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Answers;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.fixture.Hostile;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.memory.Grade;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.Report;
import dev.atlas.report.build.Situation;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {

  private static final int MOST_BYTES = 1_500_000;

  /** What the burn-up of a year takes, which these pages leave out: it asks for a forecast. */
  private static final int BURN_UP = 50_000;

  private static Report page(Situation situation) {
    return Objects.requireNonNull(Answers.of(situation, "seven").get("illustrated"));
  }

  private static Situation learner(long seed) {
    RandomLearner learner = RandomLearner.of(Seeds.random(seed), true);
    return Situation.at(
        RandomLearner.at(learner.today(), 20, 0),
        learner.journal(),
        Bundled.catalog(),
        Bundled.curriculum());
  }

  private static Situation hostile() {
    return Situation.at(
        OffsetDateTime.parse("2026-01-08T20:00:00Z"),
        Hostile.diary().journal(),
        Hostile.catalog(),
        Hostile.curriculum());
  }

  private static String html(Report report) {
    return new HtmlRenderer().render(report);
  }

  /** The page without the scripts and styles of ours. */
  private static String ownText(String html) {
    return html.replace(Assets.charts(), "").replace(Assets.script(), "");
  }

  @Test
  void page_ofAnyLearner_staysSmallAndIsTheSameEachTime() {
    for (long seed = 1; seed <= 3; seed++) {
      Report report = page(learner(seed));
      String html = html(report);
      assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
      assertThat(html(page(learner(seed)))).isEqualTo(html);
    }
  }

  /** Every diagram studied and recalled twice in 360 days, with notes; seen so many days later. */
  private static Situation everything(int days) {
    OffsetDateTime first = OffsetDateTime.parse("2025-01-06T18:00:00Z");
    Diary diary = new Diary();
    diary.start("2025-01-06T08:00:00Z", "extended", "2025-01-06");
    List<Diagram> diagrams = Bundled.catalog().diagrams();
    for (int i = 0; i < 3 * diagrams.size(); i++) {
      String id = diagrams.get(i % diagrams.size()).id();
      OffsetDateTime at = first.plusDays(i * 360L / (3L * diagrams.size())).plusSeconds(i);
      diary.add(at, new Fact.Review(id, Grade.GOOD, null, 754, "a note of ten words ".repeat(5)));
    }
    return Situation.at(
        first.plusDays(days), diary.journal(), Bundled.catalog(), Bundled.curriculum());
  }

  @Test
  void page_ofAYearInWhichEverythingWasStudied_staysSmall() {
    assertThat(html(page(everything(361))).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(MOST_BYTES - BURN_UP);
  }

  @Test
  void page_afterTheLastWeekOfThePlan_saysSo() {
    assertThat(html(page(everything(361)))).contains("plan week 52 of 52");
    assertThat(html(page(everything(368)))).contains("after week 52").doesNotContain("week 53");
  }

  @Test
  void page_ofABeginner_hasEveryPart() {
    Situation nothing =
        Situation.at(
            OffsetDateTime.parse("2026-01-05T09:00:00Z"),
            Journal.EMPTY,
            Bundled.catalog(),
            Bundled.curriculum());
    assertThat(ownText(html(page(nothing))))
        .contains("Key results", "The whole atlas", "Study days");
  }

  @Test
  void policy_allowsExactlyTheScriptsAndTheStyleOfThePage() {
    String html = html(page(learner(1)));
    assertThat(html)
        .contains("default-src 'none'")
        .contains(Assets.hash(Assets.charts()))
        .contains(Assets.hash(Assets.script()))
        .contains(Assets.hash(Assets.style()))
        .doesNotContain("unsafe-inline");
    assertThat(ownText(html)).doesNotContain(" style=").doesNotContainPattern("(?i) on[a-z]+=");
  }

  @Test
  void hostileText_anywhere_neitherOpensNorClosesAnElement() {
    String clean = ownText(html(page(learner(1))));
    String html = ownText(html(page(hostile())));
    assertThat(html).doesNotContain(Hostile.TEXT);
    assertThat(count(html, "<script")).isEqualTo(count(clean, "<script")).isEqualTo(3);
    assertThat(count(html, "</script")).isEqualTo(3);
    assertThat(count(html, "<img")).isZero();
  }

  @Test
  void note_withAScript_staysText() {
    PeriodReport.Illustrated page = (PeriodReport.Illustrated) page(learner(2));
    String note = "<script>alert(1)</script></script><!-- & \"quoted\"";
    PeriodReport before = page.report();
    PeriodReport report =
        new PeriodReport(
            before.period(),
            before.from(),
            before.to(),
            before.planWeek(),
            before.weeks(),
            before.verdict(),
            before.signs(),
            before.weeksBehind(),
            before.activity(),
            before.before(),
            before.standing(),
            before.categories(),
            before.keyResults(),
            before.milestones(),
            before.weakAreas(),
            before.strongAreas(),
            before.step(),
            before.spans(),
            java.util.List.of(new PeriodReport.Note(before.to(), "a/b", note, note)),
            before.next(),
            before.hints());
    assertThat(html(new PeriodReport.Illustrated(report, page.plots())))
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;&lt;/script&gt;&lt;!-- &amp; &quot;quoted&quot;")
        .doesNotContain("<script>alert");
  }

  private static int count(String text, String part) {
    Matcher matcher = Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE).matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
