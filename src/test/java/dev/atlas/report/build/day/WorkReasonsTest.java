package dev.atlas.report.build.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.assessment.Papers;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Upkeep;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.RandomLearner;
import dev.atlas.fixture.Seeds;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.memory.Grade;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every item of a queue can say why it is there, and whatever else there is, why not. */
class WorkReasonsTest {

  private static final List<String> WORK =
      Stream.of(
              Bundled.curriculum().material().items().stream().map(PathStep::id),
              Papers.of(Bundled.catalog()).stream()
                  .flatMap(exam -> exam.parts().stream().map(part -> exam.id() + "/" + part.id())),
              Arrays.stream(Upkeep.values()).flatMap(e -> e.parts().stream()).map(Upkeep.Part::id))
          .flatMap(ids -> ids)
          .distinct()
          .toList();

  private static Situation situation(RandomLearner learner) {
    return Situation.at(
        RandomLearner.at(learner.today(), 9, 0),
        learner.journal(),
        Bundled.catalog(),
        Bundled.curriculum());
  }

  @Test
  void items_ofAnyQueue_areExplainedByTheReasonThatTheQueueGives() {
    Set<String> kinds = new HashSet<>();
    Seeds.each(
        40,
        random -> {
          RandomLearner learner = RandomLearner.of(random, random.nextBoolean());
          learner
              .diary()
              .add(
                  RandomLearner.at(learner.today().minusDays(2), 21, 0),
                  new SelfReport.Mistake(
                      SelfReport.Mistake.Kind.FACTUAL,
                      null,
                      "a port",
                      null,
                      null,
                      learner.today()));
          Situation situation = situation(learner);
          for (TodayReport.Item item : TodayBuilder.build(situation).items()) {
            kinds.add(item.kind());
            Diagram diagram = situation.catalog().find(item.id());
            if (diagram == null) {
              TodayReport.Work work = TodayBuilder.why(situation, item.id());
              assertThat(work.queued()).isTrue();
              assertThat(work.verdict()).isEqualTo(item.reason());
            } else {
              assertThat(TodayBuilder.why(situation, diagram).queued()).isTrue();
            }
          }
        });
    assertThat(kinds).contains("review", "new", "reading", "exam", "interview", "revisit");
  }

  @Test
  void work_outsideAnyQueue_saysWhyNot() {
    Seeds.each(
        10,
        random -> {
          Situation situation = situation(RandomLearner.of(random, random.nextBoolean()));
          Set<String> queued = new HashSet<>();
          TodayBuilder.build(situation).items().forEach(item -> queued.add(item.id()));
          for (String id : WORK) {
            TodayReport.Work work = TodayBuilder.why(situation, id);
            assertThat(work.queued()).as(id).isEqualTo(queued.contains(id));
            assertThat(work.verdict()).as(id).isNotBlank();
            assertThat(work.rules()).as(id).allMatch(rule -> !rule.text().isBlank());
          }
        });
  }

  @Test
  void diagram_withAnHourStepDue_saysThatItCameBack() {
    RandomLearner learner = RandomLearner.of(Seeds.random(1), false);
    LocalDate today = learner.today();
    Diagram diagram = Bundled.catalog().diagrams().getLast();
    learner
        .diary()
        .add(RandomLearner.at(today, 6, 0), new Fact.Setting("memory.model", "expanding"));
    learner.diary().review(RandomLearner.at(today, 7, 0).toString(), diagram.id(), Grade.AGAIN);
    Situation situation = situation(learner);
    TodayReport.Why why = TodayBuilder.why(situation, diagram);
    assertThat(why.cause()).isEqualTo("hour step");
    assertThat(why.queued()).isTrue();
  }
}
