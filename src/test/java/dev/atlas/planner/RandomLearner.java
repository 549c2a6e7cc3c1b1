package dev.atlas.planner;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.fixture.Bundled;
import dev.atlas.fixture.Diary;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.JournalFold;
import dev.atlas.learner.LearnerState;
import dev.atlas.memory.Grade;
import dev.atlas.planner.calendar.PlanCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody who has followed a plan for a while, in their own way: some pathway and settings, some
 * part of the catalog studied, each diagram recalled a few times with mixed success.
 *
 * @param diary everything logged before today
 * @param today first study day without a review
 */
record RandomLearner(Diary diary, LocalDate today) {

  private static final List<String> PATHWAYS = List.of("intensive", "balanced", "extended");

  /** One learner with the curriculum's own numbers, or with settings of their own. */
  static RandomLearner of(RandomGenerator random, boolean ownSettings) {
    LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(14));
    LocalDate today = start.plusDays(random.nextInt(1, 250));
    Diary diary = new Diary();
    OffsetDateTime first = at(start, 5, 0);
    String pathway = PATHWAYS.get(random.nextInt(PATHWAYS.size()));
    diary.add(first, new Fact.PlanStart(pathway, start, null));
    if (ownSettings) {
      settings(random).forEach(setting -> diary.add(first, setting));
    }
    if (random.nextInt(4) == 0) {
      diary.add(first, new Fact.PhaseOpen(random.nextInt(2, 6)));
    }
    study(diary, random, start, today);
    return new RandomLearner(diary, today);
  }

  private static List<Fact> settings(RandomGenerator random) {
    List<Fact> settings = new ArrayList<>();
    settings.add(set(SettingKey.HOURS, "" + random.nextInt(1, 90)));
    settings.add(set(SettingKey.NEW_CAP, "" + random.nextInt(0, 40)));
    settings.add(set(SettingKey.REVIEW_CAP, "" + random.nextInt(0, 90)));
    settings.add(set(SettingKey.MODEL, SettingKey.MODELS.get(random.nextInt(3))));
    settings.add(set(SettingKey.RETENTION, "0." + random.nextInt(75, 99)));
    settings.add(
        set(
            SettingKey.WEEKDAYS,
            "1,"
                + IntStream.range(0, 6)
                    .mapToObj(_ -> List.of("0", "1", "1/3", "2").get(random.nextInt(4)))
                    .collect(Collectors.joining(","))));
    return settings;
  }

  private static Fact set(SettingKey key, String value) {
    return new Fact.Setting(key.key(), value);
  }

  private record Review(LocalDate day, int minute, Fact fact) {}

  /**
   * Somebody who works through the catalog in order and has missed a few; at an end of it only some
   * groups are left, so that queues of few categories are seen too.
   */
  private static void study(Diary diary, RandomGenerator random, LocalDate start, LocalDate today) {
    List<Diagram> diagrams = Bundled.catalog().diagrams();
    double reach = random.nextBoolean() ? random.nextDouble() : 1;
    double missed = random.nextDouble(0.15);
    double backlog = List.of(0.0, 0.02, 0.5).get(random.nextInt(3));
    String open = diagrams.get(random.nextInt(diagrams.size())).group();
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < diagrams.size() * reach; i++) {
      Diagram diagram = diagrams.get(i);
      boolean leftOver = reach == 1 && diagram.group().equals(open);
      if (!leftOver && random.nextDouble() >= missed) {
        boolean neglected = random.nextDouble() < backlog;
        reviews.addAll(reviews(diagram.id(), random, start, today, neglected));
      }
    }
    reviews.sort(Comparator.comparing(Review::day).thenComparing(Review::minute));
    reviews.forEach(review -> diary.add(at(review.day, 8, review.minute), review.fact));
  }

  /** Backwards from the last review, which for a neglected diagram was long ago and not easy. */
  private static List<Review> reviews(
      String id, RandomGenerator random, LocalDate start, LocalDate today, boolean neglected) {
    List<Review> reviews = new ArrayList<>();
    LocalDate day = today.minusDays(neglected ? random.nextInt(1, 60) : random.nextInt(1, 7));
    int recalls = neglected ? random.nextInt(2) : random.nextInt(1, 5);
    for (int i = recalls; i >= 0 && !day.isBefore(start); i--) {
      Grade grade = neglected ? Grade.of(random.nextInt(1, 4)) : Grade.of(random.nextInt(3, 5));
      reviews.add(new Review(day, random.nextInt(600), Diary.review(id, grade)));
      day = day.minusDays(random.nextInt(3, 25));
    }
    return reviews;
  }

  static OffsetDateTime at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, 0)).plusMinutes(minute).atOffset(ZoneOffset.UTC);
  }

  Journal journal() {
    return diary.journal();
  }

  /** The state at the start of a day. */
  LearnerState atStartOf(LocalDate day) {
    return JournalFold.atStartOf(day, journal(), Bundled.catalog(), Bundled.curriculum());
  }

  static PlanCalendar calendar(LearnerState learner) {
    return new PlanCalendar(
        Bundled.curriculum(), learner.settings(), Objects.requireNonNull(learner.plan()).start());
  }

  static Catalog catalog() {
    return Bundled.catalog();
  }

  static DayRhythm rhythm(LocalDate day) {
    return Objects.requireNonNull(Bundled.curriculum().rhythm().get(day.getDayOfWeek()));
  }
}
