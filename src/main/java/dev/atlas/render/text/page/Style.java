package dev.atlas.render.text.page;

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

  /** What a reader looks for first. */
  public String strong(String text) {
    return wrap("1", text);
  }

  /** What a reader may pass over. */
  public String faint(String text) {
    return wrap("2", text);
  }

  /** What went well. */
  public String good(String text) {
    return wrap("32", text);
  }

  /** What asks for attention. */
  public String warn(String text) {
    return wrap("33", text);
  }

  /** What can be typed, or stands out. */
  public String accent(String text) {
    return wrap("36", text);
  }

  private String wrap(String code, String text) {
    return colored && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
