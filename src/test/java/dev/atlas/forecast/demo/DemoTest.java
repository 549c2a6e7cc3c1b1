package dev.atlas.forecast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.assessment.Attempt;
import dev.atlas.assessment.Exam;
import dev.atlas.assessment.Papers;
import dev.atlas.fixture.Bundled;
import dev.atlas.journal.Batch;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.journal.SelfReport;
import dev.atlas.journal.StudyDay;
import dev.atlas.learner.fold.JournalFold;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.memory.Headway;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.day.TodayBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00+01:00");
  private static final Set<String> TYPES =
      Set.of(
          "review",
          "retract",
          "practice",
          "forecast",
          "fit",
          "plan",
          "set",
          "path",
          "easy",
          "away",
          "recovery",
          "know",
          "hold",
          "checkin",
          "error",
          "assessment",
          "interview",
          "depth",
          "note");

  private static List<Event> life(int weeks, int events, long seed) {
    List<Event> written = new ArrayList<>();
    Demo demo = new Demo(Bundled.catalog(), Bundled.curriculum(), NOW, weeks, events, seed);
    demo.live(
        command -> {
          List<Event> one = new ArrayList<>();
          for (Pen.Deed deed : command) {
            EventId last = written.isEmpty() ? null : written.getLast().id();
            EventId id =
                EventId.next(last, deed.at().toInstant(), "laptop", deed.fact().toString());
            Batch batch = one.isEmpty() ? null : new Batch(one.getFirst().id(), command.size());
            one.add(new Event(id, deed.at(), "laptop", batch, deed.fact()));
            written.add(one.getLast());
          }
          return one;
        },
        Headway.UNHEARD);
    return written;
  }

  @Test
  void life_ofTwentyWeeks_hasEveryKindOfEventUpToNow() {
    List<Event> life = life(Demo.USUAL_WEEKS, 0, 1);

    assertThat(life.stream().map(event -> event.fact().type()).collect(Collectors.toSet()))
        .isEqualTo(TYPES);
    assertThat(life).hasSizeBetween(2000, 5000);
    assertThat(life).allSatisfy(event -> assertThat(event.at()).isBeforeOrEqualTo(NOW));
    assertThat(life.getFirst().fact())
        .isEqualTo(new Fact.PlanStart("balanced", LocalDate.of(2026, 6, 29), null));
  }

  @Test
  void life_ofOneSeed_isOneLife() {
    assertThat(life(4, 0, 7)).isEqualTo(life(4, 0, 7)).isNotEqualTo(life(4, 0, 8));
  }

  @Test
  void life_ofSoManyEvents_hasExactlyThese() {
    for (int[] asked : new int[][] {{1, 100}, {8, 300}, {3, 3000}}) {
      assertThat(life(asked[0], asked[1], 3)).as("%d weeks", asked[0]).hasSize(asked[1]);
    }
  }

  @Test
  void life_eachDay_studiesOnlyWhatThePlannerQueued() {
    List<Event> life = life(14, 0, 5);
    Set<EventId> retracted =
        life.stream()
            .filter(event -> event.fact() instanceof Fact.Retraction)
            .flatMap(event -> ((Fact.Retraction) event.fact()).ids().stream())
            .collect(Collectors.toSet());

    for (LocalDate day = NOW.toLocalDate().minusWeeks(14);
        day.isBefore(NOW.toLocalDate());
        day = day.plusDays(6)) {
      LocalDate each = day;
      OffsetDateTime morning = day.atTime(9, 0).atOffset(NOW.getOffset());
      List<Event> known =
          life.stream()
              .filter(event -> !event.at().toLocalDate().isAfter(each))
              .filter(event -> !event.at().toLocalDate().equals(each) || isPlain(event))
              .toList();
      Situation situation =
          Situation.at(morning, new Journal(known), Bundled.catalog(), Bundled.curriculum());
      Set<String> queue =
          TodayBuilder.build(situation).items().stream()
              .map(TodayReport.Item::id)
              .collect(Collectors.toSet());
      Set<String> done = new TreeSet<>();
      for (Event event : life) {
        boolean that = StudyDay.of(event.at(), java.time.Duration.ofHours(4)).equals(each);
        if (that && event.fact() instanceof Fact.Review review && !retracted.contains(event.id())) {
          done.add(review.diagram());
        }
      }
      assertThat(queue).as("queue of %s", each).containsAll(done);
    }
  }

  @Test
  void firstStudies_ofTheLastWeeks_takeNoLongerThanThoseOfTheFirst() {
    Set<String> studied = new TreeSet<>();
    List<Double> shares = new ArrayList<>();
    for (Event event : life(Demo.USUAL_WEEKS, 0, 1)) {
      if (event.fact() instanceof Fact.Review review && studied.add(review.diagram())) {
        Integer seconds = review.seconds();
        int minutes = Objects.requireNonNull(Bundled.catalog().find(review.diagram())).minutes();
        if (seconds != null) {
          shares.add(seconds / (60.0 * minutes));
        }
      }
    }
    assertThat(mean(shares.subList(0, 100))).isBetween(1.0, 1.2);
    assertThat(mean(shares.subList(shares.size() - 100, shares.size()))).isBetween(1.0, 1.2);
  }

  private static double mean(List<Double> all) {
    return all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  @Test
  void absence_ofALife_isAnnouncedWeeksBefore() {
    List<Event> absences =
        life(Demo.USUAL_WEEKS, 0, 1).stream().filter(e -> e.fact() instanceof Fact.Away).toList();

    assertThat(absences)
        .isNotEmpty()
        .allSatisfy(
            event -> {
              LocalDate first = ((Fact.Away) event.fact()).from();
              assertThat(event.at().toLocalDate()).isBeforeOrEqualTo(first.minusWeeks(4));
            });
  }

  @Test
  void life_pastTheCheckpoints_sitsEveryPartAndRevisitsWhatWentWrong() {
    Journal journal = new Journal(life(34, 0, 1));
    Tracking tracking =
        JournalFold.now(journal, Bundled.catalog(), Bundled.curriculum()).tracking();

    List<Exam> papers = Papers.of(Bundled.catalog());
    assertThat(tracking.attempts()).extracting(Attempt::paper).contains("week-2", "final");
    assertThat(tracking.attempts().stream().filter(each -> each.complete(paper(papers, each))))
        .hasSizeGreaterThan(2);
    assertThat(tracking.heldInterviews()).hasSizeBetween(20, 36);
    long revisits = journal.effective().stream().filter(DemoTest::isRevisit).count();
    assertThat(revisits).isGreaterThan(10);
  }

  private static Exam paper(List<Exam> papers, Attempt attempt) {
    return Objects.requireNonNull(Papers.find(papers, attempt.paper()));
  }

  private static boolean isRevisit(Event event) {
    return event.fact() instanceof SelfReport.Revisit;
  }

  /** What the learner decides before the day's work. */
  private static boolean isPlain(Event event) {
    return !(event.fact() instanceof Fact.Review) && !(event.fact() instanceof Fact.Practice);
  }
}
