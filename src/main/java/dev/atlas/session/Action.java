package dev.atlas.session;

import dev.atlas.journal.SelfReport;

/** What the learner does in a session. */
public sealed interface Action {

  /** An action that needs no more words. */
  enum Plain implements Action {
    /** Goes on: shows the answer, then the grades, then takes the proposed one. */
    GO,
    /** Ticks all points, or none where all were. */
    ALL,
    /** One step back: from the grades to the points. */
    BACK,
    /** Leaves the diagram for later. */
    SKIP,
    /** Keeps the diagram out of the queue until tomorrow. */
    BURY,
    /** Keeps the diagram out of the queues until it is lifted. */
    SUSPEND,
    /** Takes back what was done last in this session. */
    UNDO,
    /** Stops the time, or lets it run on. */
    PAUSE,
    /** Opens the diagram's page. */
    PAGE,
    /** Ends the session. */
    QUIT
  }

  /** A digit: ticks a point while comparing, gives a grade while judging. */
  record Digit(int number) implements Action {}

  /** The learner's own words about the diagram; none take them away. */
  record Note(String text) implements Action {}

  /** The drawing shows an error of a kind; the same kind again takes it away. */
  record Erred(SelfReport.Mistake.Kind kind) implements Action {}

  /** The diagram was logged by another session meanwhile. */
  record Elsewhere() implements Action {}
}
