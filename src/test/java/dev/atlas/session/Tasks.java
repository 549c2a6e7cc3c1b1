package dev.atlas.session;

import dev.atlas.catalog.Diagram;
import dev.atlas.fixture.Bundled;
import dev.atlas.memory.Grade;
import dev.atlas.memory.ReviewHistory;
import dev.atlas.memory.schedule.Fuzz;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks of the real catalog, and moments of one morning. */
public final class Tasks {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-08T09:00:00Z");
  private static final int TARGET = 300;

  private Tasks() {}

  /** The first diagrams of the catalog, each studied three days before. */
  public static List<Task> recalls(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> recall(Bundled.catalog().diagrams().get(i)))
        .toList();
  }

  /** A recall of a diagram. */
  public static Task recall(Diagram diagram) {
    ReviewHistory history =
        new ReviewHistory.Builder()
            .add(
                LocalDate.of(2026, 1, 5).toEpochDay(),
                MORNING.minusDays(3).toEpochSecond(),
                Grade.GOOD)
            .build();
    return new Task(
        diagram, Bundled.catalog().card(diagram.id()), TARGET, 5, "due", history, Fuzz.NONE);
  }

  /** The same diagram, met for the first time. */
  public static Task study(Task task) {
    return new Task(task.diagram(), task.card(), TARGET, 15, "new", null, Fuzz.NONE);
  }

  /** The first diagrams of the catalog, never logged. */
  public static List<Task> unlogged(int count) {
    return recalls(count).stream().map(Task::unlogged).toList();
  }

  /** So many seconds into the session. */
  public static Moment after(int seconds) {
    OffsetDateTime at = MORNING.plusSeconds(seconds);
    return new Moment(at, at.toLocalDate(), seconds * 1000L);
  }

  /** A moment whose clock says something else than the stopwatch. */
  public static Moment jumped(int seconds, long days) {
    OffsetDateTime at = MORNING.plusDays(days).withOffsetSameInstant(ZoneOffset.UTC);
    return new Moment(at, at.toLocalDate(), seconds * 1000L);
  }
}
