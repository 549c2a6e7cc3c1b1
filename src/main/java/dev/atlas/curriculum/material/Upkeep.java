package dev.atlas.curriculum.material;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rhythms that keep alive what was learnt, once the plan is finished.
 *
 * <p>Source: the study plans' maintenance: 15 minutes a day, two hours a week with a speed run of
 * ten diagrams, two to four hours a month with 25 diagrams, five incidents and a mock interview, a
 * day a quarter, a week a year. What a day of the last two holds, they leave to the learner's
 * hours: up to four.
 */
public enum Upkeep {
  /** Every day. */
  DAILY(
      new Part(PathStep.Kind.DIAGRAM, Upkeep.ANY_DIAGRAM, "Any diagram", 5, 1),
      new Part(PathStep.Kind.READING, "maintenance/news", "News: what changed in the field", 5, 0),
      new Part(
          PathStep.Kind.LAB, "maintenance/mini-problem", "A mini problem, solved on paper", 5, 0)),
  /** From Monday to Sunday. */
  WEEKLY(
      new Part(
          PathStep.Kind.LAB, "maintenance/speed-run", "Speed run: atlas drill --count 10", 60, 10),
      new Part(
          PathStep.Kind.READING, "maintenance/new-patterns", "New patterns and technology", 60, 0)),
  /** A month of the calendar. */
  MONTHLY(
      new Part(
          PathStep.Kind.LAB,
          "maintenance/redraw",
          "25 random diagrams: atlas drill --count 25",
          60,
          25),
      new Part(
          PathStep.Kind.READING, "maintenance/incidents", "5 incidents that are new to you", 60, 0),
      new Part(PathStep.Kind.LAB, Upkeep.INTERVIEW, "Mock interview", 60, 0)),
  /** A quarter of the calendar. */
  QUARTERLY(
      new Part(
          PathStep.Kind.PROJECT,
          "maintenance/quarter",
          "The quarter's day: a full design, and teach it",
          240,
          0)),
  /** A year of the calendar. */
  YEARLY(
      new Part(
          PathStep.Kind.PROJECT,
          "maintenance/year",
          "The year's week: all categories, weak areas anew",
          240,
          0));

  /** Id of the part that asks for a diagram by lot; the day puts the diagram's own in its place. */
  public static final String ANY_DIAGRAM = "maintenance/any-diagram";

  /** Id of the part that is a mock interview. */
  public static final String INTERVIEW = "interview";

  private static final int MONTHS_A_QUARTER = 3;

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<Part> parts;

  Upkeep(Part... parts) {
    this.parts = List.of(parts);
  }

  /**
   * A piece of work.
   *
   * @param kind what is done
   * @param id to log it by
   * @param title for people
   * @param minutes planned
   * @param diagrams that it has redrawn by lot; 0 for none
   */
  public record Part(PathStep.Kind kind, String id, String title, int minutes, int diagrams) {}

  /** The part with this id, or null. */
  public static @Nullable Part part(String id) {
    return Arrays.stream(values())
        .flatMap(each -> each.parts.stream())
        .filter(part -> part.id.equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Its name for people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it asks for, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** Minutes of all its parts. */
  public int minutes() {
    return parts.stream().mapToInt(Part::minutes).sum();
  }

  /** First day of its period that holds a day. */
  public LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAILY -> day;
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHLY -> day.withDayOfMonth(1);
      case QUARTERLY ->
          day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_A_QUARTER);
      case YEARLY -> day.withDayOfYear(1);
    };
  }

  /** First day of the period after one that begins on a day. */
  public LocalDate next(LocalDate begin) {
    return switch (this) {
      case DAILY -> begin.plusDays(1);
      case WEEKLY -> begin.plusWeeks(1);
      case MONTHLY -> begin.plusMonths(1);
      case QUARTERLY -> begin.plusMonths(MONTHS_A_QUARTER);
      case YEARLY -> begin.plusYears(1);
    };
  }

  /**
   * The Monday of the week in which a period would have it: months take their first whole week,
   * quarters their second, years their third, so that no two large ones meet.
   */
  public LocalDate week(LocalDate begin) {
    LocalDate monday = begin.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case DAILY, WEEKLY -> begin(begin);
      case MONTHLY -> monday;
      case QUARTERLY -> monday.plusWeeks(1);
      case YEARLY -> monday.plusWeeks(2);
    };
  }

  /** A period that begins on a day, for people: {@code week of 2026-11-16}, {@code 2026-11}. */
  public String period(LocalDate begin) {
    return switch (this) {
      case DAILY -> "" + begin;
      case WEEKLY -> "week of " + begin;
      case MONTHLY -> begin.toString().substring(0, "2026-11".length());
      case QUARTERLY ->
          begin.getYear() + "-Q" + ((begin.getMonthValue() - 1) / MONTHS_A_QUARTER + 1);
      case YEARLY -> "" + begin.getYear();
    };
  }
}
