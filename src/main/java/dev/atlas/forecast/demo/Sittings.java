package dev.atlas.forecast.demo;

import dev.atlas.forecast.demo.Pen.Deed;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.memory.Grade;
import dev.atlas.planner.select.Deck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Redraws and how they are logged: most at once, some in one list the next morning, and now and
 * then a slip that is undone or amended.
 */
final class Sittings {

  private static final int SECONDS_A_MINUTE = 60;
  private static final double SLIP = 0.008;
  private static final double AMENDED = 0.004;
  private static final double LATE = 0.015;

  private final Notebook notebook;
  private final Hand hand;
  private final DayClock clock;
  private final SplittableRandom random;
  private final List<Deed> late = new ArrayList<>();

  Sittings(Notebook notebook, Hand hand, DayClock clock, SplittableRandom random) {
    this.notebook = notebook;
    this.hand = hand;
    this.clock = clock;
    this.random = random;
  }

  /** Logs in one list what was left over the day before. */
  void catchUp() {
    notebook.write(List.copyOf(late));
    late.clear();
  }

  /**
   * A first study. The learner's pace is one of the nominal minutes: were it one of the planned
   * ones, which follow what was logged, each week would slow the next.
   */
  void study(DemoPlan plan, int diagram, LocalDate day) {
    int minutes = plan.table().diagram(diagram).minutes();
    redraw(plan, diagram, day, hand.first(diagram, day), minutes);
  }

  /** A recall; whether it succeeded. */
  boolean recall(DemoPlan plan, int diagram, LocalDate day, int minutes, double strain) {
    Grade grade = hand.recall(diagram, day, strain);
    redraw(plan, diagram, day, grade, minutes);
    return grade.remembered();
  }

  private void redraw(DemoPlan plan, int diagram, LocalDate day, Grade grade, int minutes) {
    Fact.Review review = hand.review(plan.table().diagram(diagram).id(), grade, minutes);
    Integer seconds = review.seconds();
    clock.pass(seconds == null ? minutes * SECONDS_A_MINUTE : seconds);
    if (clock.open() && log(review)) {
      remember(plan.deck(), diagram, day, grade);
    }
  }

  private static void remember(Deck deck, int diagram, LocalDate day, Grade grade) {
    if (deck.studied(diagram)) {
      deck.recall(diagram, (int) day.toEpochDay(), grade);
    } else {
      deck.study(diagram, (int) day.toEpochDay(), grade);
    }
  }

  /** Whether it was noted, now or for tomorrow. */
  private boolean log(Fact.Review review) {
    double luck = random.nextDouble();
    if (!late.isEmpty() || luck < LATE) {
      late.add(new Deed(clock.moment(), review));
      return true;
    }
    if (luck > 1 - SLIP) {
      for (Event slip : notebook.write(clock.moment(), typedWrong(review))) {
        notebook.write(clock.moment(), new Fact.Retraction(List.of(slip.id())));
      }
    } else if (luck > 1 - SLIP - AMENDED) {
      return amended(review);
    }
    return !notebook.write(clock.moment(), review).isEmpty();
  }

  private boolean amended(Fact.Review review) {
    List<Event> first = notebook.write(clock.moment(), typedWrong(review));
    for (Event wrong : first) {
      List<Event> right =
          notebook.write(
              new Deed(clock.moment(), new Fact.Retraction(List.of(wrong.id()))),
              new Deed(wrong.at(), review));
      return !right.isEmpty();
    }
    return false;
  }

  private static Fact.Review typedWrong(Fact.Review review) {
    Grade other = review.grade() == Grade.GOOD ? Grade.HARD : Grade.GOOD;
    return new Fact.Review(review.diagram(), other, null, review.seconds(), null);
  }

  /** Redraws known diagrams until so many events are written. */
  void drill(DemoPlan plan, LocalDate day, long wanted) {
    int[] known = plan.known();
    long count = wanted - notebook.written();
    long pause = count <= 0 ? 0 : clock.left() / (count + 1);
    while (notebook.written() < wanted && known.length > 0) {
      int diagram = known[random.nextInt(known.length)];
      Grade grade = hand.recall(diagram, day, 1);
      Fact.Review review =
          new Fact.Review(plan.table().diagram(diagram).id(), grade, null, hand.seconds(1), null);
      clock.pass((int) pause);
      if (notebook.write(clock.moment(), review).isEmpty()) {
        return;
      }
      remember(plan.deck(), diagram, day, grade);
    }
  }
}
