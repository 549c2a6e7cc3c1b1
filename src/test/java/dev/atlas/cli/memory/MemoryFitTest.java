package dev.atlas.cli.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.cli.transcript.Session;
import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.store.Home;
import dev.atlas.store.journal.JournalReader;
import dev.atlas.store.journal.JournalWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits from the journal: adopted only on evidence, kept as events, taken back by undo. */
class MemoryFitTest {

  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-05T09:00:00Z");
  private static final String LATER = "--now 2026-12-01T09:00:00Z";

  @TempDir private Path home;
  private Session session;

  @BeforeEach
  void openSession() {
    session = new Session(home);
  }

  /**
   * A learner whose chance of recall after so many days is a plain exponential.
   *
   * @param halfLifeDays of the first study; each success doubles it
   */
  private void journal(int diagrams, int recalls, double halfLifeDays) {
    Random random = new Random(7);
    List<JournalWriter.Draft> drafts = new ArrayList<>();
    List<Diagram> catalog = Bundled.catalog().diagrams().subList(0, diagrams);
    for (int d = 0; d < diagrams; d++) {
      OffsetDateTime at = FIRST.plusDays(d % 60).plusMinutes(d);
      double halfLife = halfLifeDays;
      drafts.add(draft(at, catalog.get(d), Grade.GOOD));
      for (int i = 0; i < recalls; i++) {
        int days = 1 + random.nextInt(1 << (i + 1));
        at = at.plusDays(days);
        boolean recalled = random.nextDouble() < Math.pow(0.5, days / halfLife);
        halfLife = recalled ? halfLife * 2 : halfLifeDays;
        drafts.add(draft(at, catalog.get(d), recalled ? Grade.GOOD : Grade.AGAIN));
      }
    }
    drafts.sort(Comparator.comparing(draft -> draft.at().toInstant()));
    new JournalWriter(place(), "laptop").append(drafts);
  }

  private static JournalWriter.Draft draft(OffsetDateTime at, Diagram diagram, Grade grade) {
    return new JournalWriter.Draft(
        at.plus(Duration.ofSeconds(1)), new Fact.Review(diagram.id(), grade, null, null, null));
  }

  private Home place() {
    return new Home(session.data(), session.data().resolve("cache"), home.resolve("state"));
  }

  private String run(String line) {
    Session.Answer answer = session.run("atlas " + line + " " + LATER, "");
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  private List<Fact.Fit> fits() {
    return JournalReader.read(place()).journal().effective().stream()
        .map(event -> event.fact() instanceof Fact.Fit fit ? fit : null)
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void fit_ofALearnerFarFromTheDefaults_isAdoptedAndChangesDueDatesUntilUndone() {
    journal(300, 4, 1.2);
    String before = run("list due:2026-01-01..2027-12-31 --json");
    assertThat(run("today")).contains("1200 recalls: `atlas memory fit`");

    assertThat(run("memory fit")).contains("Adopted: on ");
    assertThat(fits()).singleElement().matches(Fact.Fit::adopted);
    assertThat(run("list due:2026-01-01..2027-12-31 --json")).isNotEqualTo(before);
    assertThat(run("today")).doesNotContain("atlas memory fit");

    assertThat(run("undo")).contains("fit fsrs-6 fitted");
    assertThat(run("list due:2026-01-01..2027-12-31 --json")).isEqualTo(before);
  }

  @Test
  void fit_withLittleEvidence_isNotAdoptedAndChangesNothing() {
    journal(20, 4, 20);
    String before = run("list due:2026-01-01..2027-12-31 --json");
    assertThat(run("memory fit")).contains("Not adopted").contains("Your parameters stay.");
    assertThat(fits()).singleElement().matches(fit -> !fit.adopted());
    assertThat(run("list due:2026-01-01..2027-12-31 --json")).isEqualTo(before);
  }

  @Test
  void fit_ofTheSameJournal_writesTheSameParameters() {
    journal(100, 4, 2);
    run("memory fit");
    run("memory fit");
    assertThat(fits().stream().map(Fact.Fit::parameters).distinct()).hasSize(1);
  }
}
