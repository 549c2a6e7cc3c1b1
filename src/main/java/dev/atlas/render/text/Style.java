package dev.atlas.render.text;

/**
 * Emphasis for a terminal. Every text reads the same without it: colour only repeats what words and
 * marks say.
 *
 * @param colored whether to write escape sequences
 * @param width columns of the terminal
 */
public record Style(boolean colored, int width) {

  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  /** A style for a terminal so wide, within what reads well. */
  public static Style of(boolean colored, int columns) {
    return new Style(colored, Math.max(NARROWEST, Math.min(WIDEST, columns)));
  }

  String strong(String text) {
    return wrap("1", text);
  }

  String faint(String text) {
    return wrap("2", text);
  }

  String good(String text) {
    return wrap("32", text);
  }

  String warn(String text) {
    return wrap("33", text);
  }

  String accent(String text) {
    return wrap("36", text);
  }

  private String wrap(String code, String text) {
    return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
