package dev.atlas.assessment;

/**
 * What a mock interview is scored by, each from 1 to 5.
 *
 * <p>Source: the study plan's interview performance rubric.
 */
public enum InterviewDimension {
  REQUIREMENTS("requirements", "asks every critical question", "covers the main ones", "assumes"),
  ARCHITECTURE("architecture", "complete and scalable", "works, with gaps", "has major issues"),
  TRADE_OFFS("trade-offs", "quantified and justified", "named and reasoned", "not discussed"),
  FAILURES("failure handling", "strategies for all of it", "basic scenarios", "not discussed"),
  COMMUNICATION("communication", "clear and structured", "understandable", "confused");

  private final String title;
  private final String best;
  private final String fair;
  private final String poor;

  InterviewDimension(String title, String best, String fair, String poor) {
    this.title = title;
    this.best = best;
    this.fair = fair;
    this.poor = poor;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** What 5 means. */
  public String best() {
    return best;
  }

  /** What 3 means. */
  public String fair() {
    return fair;
  }

  /** What 1 means. */
  public String poor() {
    return poor;
  }
}
