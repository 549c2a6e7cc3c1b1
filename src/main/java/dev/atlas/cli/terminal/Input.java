package dev.atlas.cli.terminal;

/** What comes from a terminal. */
public sealed interface Input {

  /**
   * A key.
   *
   * @param name the character itself, or a word: space, enter, tab, backspace, esc, ctrl-a to
   *     ctrl-z, or unknown for any other
   */
  record Stroke(String name) implements Input {}

  /** Text that came at once, not from fingers. */
  record Paste(String text) implements Input {}

  /** Nothing came for a while. */
  record Tick() implements Input {}

  /** Nothing will come any more. */
  record Closed() implements Input {}
}
