package dev.atlas.forecast.demo;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.journal.Fact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the learner decides on which morning, besides studying. */
final class Choices {

  private static final int NOTICE_WEEKS = 1;
  private static final int EASY_EVERY = 5;
  private static final int HOURS_WEEK = 5;
  private static final int PATH_FROM = 3;
  private static final int PATH_TO = 8;
  private static final int DROP_WEEK = 13;
  private static final int TAKE_BACK_WEEK = 17;
  private static final int EASY_FRIDAYS_WEEK = 15;
  private static final int OPEN_WEEK = 18;

  private final Demo demo;
  private final Weather weather;

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
  List<Fact> ofPlan(LocalDate day) {
    if (day.equals(demo.start())) {
      return List.of(new Fact.PlanStart(demo.curriculum().defaultPathway(), day, null));
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
      case OPEN_WEEK -> List.of(new Fact.PhaseOpen(curriculum.phases().getLast().number()));
      default -> List.of();
    };
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
