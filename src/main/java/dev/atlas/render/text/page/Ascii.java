package dev.atlas.render.text.page;

/** Text for terminals that know no other characters: each becomes one of the same width. */
public final class Ascii {

  private static final String FROM = "·…█▓▒░▏●○◆─│┤└“”‘’–—→";
  private static final String TO = "-~#%+:|*o^-|++\"\"''-->";

  private Ascii() {}

  /** The text with a likeness of each character that has one; others become question marks. */
  public static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints().forEach(c -> ascii.append(like(c)));
    return ascii.toString();
  }

  private static char like(int c) {
    int known = FROM.indexOf(c);
    return c < 0x80 ? (char) c : known >= 0 ? TO.charAt(known) : '?';
  }
}
