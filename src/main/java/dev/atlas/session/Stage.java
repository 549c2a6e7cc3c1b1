package dev.atlas.session;

/** Where a session stands. */
public enum Stage {
  /** The diagram is being drawn. */
  PROMPT,
  /** The drawing is compared with the points. */
  REVEALED,
  /** The redraw is judged. */
  GRADED,
  /** The time stands still. */
  PAUSED,
  /** Nothing is left to ask; the last answer can still be taken back. */
  FINISHED,
  /** Over. */
  CLOSED
}
