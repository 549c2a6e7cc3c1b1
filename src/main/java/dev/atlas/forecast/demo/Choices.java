package dev.atlas.forecast.demo;

import dev.atlas.assessment.Lots;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.planner.select.PlanTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the learner decides on which morning, besides studying. */
final class Choices {

  /** A week away is booked long before, so that most forecasts know of it. */
  private static final int NOTICE_WEEKS = 5;

  private static final int EASY_EVERY = 5;
  private static final int HOURS_WEEK = 5;
  private static final int PATH_FROM = 3;
  private static final int PATH_TO = 8;
  private static final int DROP_WEEK = 13;
  private static final int TAKE_BACK_WEEK = 17;
  private static final int EASY_FRIDAYS_WEEK = 15;
  private static final int OPEN_WEEK = 18;
  private static final int BURY_WEEK = 4;
  private static final int BURIED_DAYS = 3;
  private static final int SUSPEND_WEEK = 7;
  private static final int LIFT_WEEK = 9;
  private static final int KNOWN = 6;
  private static final int KNOWN_OF = 10;

  private final Demo demo;
  private final Weather weather;
  private @Nullable String suspended;

  Choices(Demo demo, Weather weather) {
    this.demo = demo;
    this.weather = weather;
  }

  /** Choices that change the days only. */
  List<Fact> ofDays(LocalDate day) {
    List<Fact> facts = new ArrayList<>();
    int week = weather.week(day);
    if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
      if (weather.away(week + NOTICE_WEEKS)) {
        LocalDate first = day.plusWeeks(NOTICE_WEEKS);
        facts.add(new Fact.Away(first, first.plusDays(6)));
      }
      if (week > 0 && weather.ill(week - 1)) {
        facts.add(new Fact.Recovery(day));
      }
    }
    if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY && week % EASY_EVERY == 2) {
      facts.add(new Fact.EasyDay(day.plusDays(1)));
    }
    return facts;
  }

  /** Choices that change more than the days. */
  List<Fact> ofPlan(LocalDate day, DemoPlan plan, Hand hand) {
    if (day.equals(demo.start())) {
      List<Fact> first = new ArrayList<>();
      first.add(new Fact.PlanStart(demo.curriculum().defaultPathway(), day, null));
      known(day, plan, hand).ifPresent(first::add);
      return first;
    }
    if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
      return List.of();
    }
    Curriculum curriculum = demo.curriculum();
    return switch (weather.week(day)) {
      case HOURS_WEEK -> {
        double hours = Settings.NONE.weeklyHours(curriculum);
        yield List.of(new Fact.Setting(SettingKey.HOURS.key(), "" + Math.floor(hours * 0.95)));
      }
      case PATH_FROM -> paths().map(path -> (Fact) new Fact.PathStart(path.id())).toList();
      case PATH_TO -> paths().map(path -> (Fact) new Fact.PathStop(path.id())).toList();
      case DROP_WEEK -> List.of(new Fact.Adjustment(stretch()));
      case EASY_FRIDAYS_WEEK -> List.of(new Fact.EasyWeekday(DayOfWeek.FRIDAY));
      case TAKE_BACK_WEEK -> List.of(new Fact.Adjustment(List.of()));
      case BURY_WEEK -> holds(weakest(plan, hand), Fact.Hold.Kind.BURY, day.plusDays(BURIED_DAYS));
      case SUSPEND_WEEK -> {
        suspended = weakest(plan, hand);
        yield holds(suspended, Fact.Hold.Kind.SUSPEND, null);
      }
      case LIFT_WEEK -> holds(suspended, Fact.Hold.Kind.LIFT, null);
      case OPEN_WEEK -> List.of(new Fact.PhaseOpen(curriculum.phases().getLast().number()));
      default -> List.of();
    };
  }

  /** A few of the first phase that need nothing else are known from work. */
  private Optional<Fact> known(LocalDate day, DemoPlan plan, Hand hand) {
    PlanTable table = plan.table();
    List<Integer> simple =
        IntStream.range(0, table.size())
            .filter(i -> table.planned(i) && table.phaseOf(i) == 0)
            .filter(i -> table.diagram(i).requires().isEmpty())
            .boxed()
            .toList();
    int count = Math.min(KNOWN, simple.size() / KNOWN_OF);
    List<Integer> drawn = Lots.draw(simple, count, demo.seed());
    drawn.forEach(i -> hand.knows(i, day));
    List<String> ids = drawn.stream().map(i -> table.diagram(i).id()).sorted().toList();
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Fact.Know(ids, Grade.GOOD));
  }

  /** What fades the fastest of all that is studied; null before the first study. */
  private static @Nullable String weakest(DemoPlan plan, Hand hand) {
    return Arrays.stream(plan.known())
        .boxed()
        .min(Comparator.comparingDouble(hand::halfLife))
        .map(i -> plan.table().diagram(i).id())
        .orElse(null);
  }

  private static List<Fact> holds(
      @Nullable String diagram, Fact.Hold.Kind kind, @Nullable LocalDate until) {
    return diagram == null ? List.of() : List.of(new Fact.Hold(diagram, kind, until));
  }

  private java.util.stream.Stream<LearningPath> paths() {
    return demo.curriculum().material().paths().stream()
        .filter(path -> path.kind().equals("topic"))
        .limit(1);
  }

  /** The last category that is no part of the target. */
  private List<String> stretch() {
    Set<String> target = demo.curriculum().targetCategories();
    return demo.curriculum().phases().stream()
        .flatMap(phase -> phase.categories().stream())
        .filter(category -> !target.contains(category))
        .reduce((_, last) -> last)
        .stream()
        .toList();
  }
}
