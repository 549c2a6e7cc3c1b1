package dev.atlas.memory;

/** The outcome of one review, from a failed redraw to an effortless one. */
public enum Grade {
  AGAIN(1, "again"),
  HARD(2, "hard"),
  GOOD(3, "good"),
  EASY(4, "easy");

  private static final Grade[] BY_NUMBER = values();

  private final int number;
  private final String word;

  Grade(int number, String word) {
    this.number = number;
    this.word = word;
  }

  /** 1 for again to 4 for easy: the number that models and review logs use. */
  public int number() {
    return number;
  }

  /** The grade with this number, 1 to 4. */
  public static Grade of(int number) {
    return BY_NUMBER[number - 1];
  }

  /** Whether the diagram was remembered: everything above again. */
  public boolean remembered() {
    return this != AGAIN;
  }

  /** The name in files, in output and on the command line. */
  public String word() {
    return word;
  }

  /**
   * The grade that an accuracy earns: easy from 95 %, good from 75, hard from 50, else again. The
   * real number decides: 94.9 is good.
   *
   * @param percent share of the diagram redrawn correctly, 0 to 100
   */
  public static Grade ofAccuracy(double percent) {
    if (percent >= 95) {
      return EASY;
    }
    if (percent >= 75) {
      return GOOD;
    }
    return percent >= 50 ? HARD : AGAIN;
  }
}
