package dev.atlas.assessment;

/** What the points of the final paper certify, from the least. */
public enum Certificate {
  CONTINUE_STUDYING("continue studying", 0),
  JUNIOR_ARCHITECT("junior architect", 800),
  ARCHITECT("architect", 850),
  SENIOR_ARCHITECT("senior architect", 900),
  EXPERT_ARCHITECT("expert architect", 950);

  private final String title;
  private final int points;

  Certificate(String title, int points) {
    this.title = title;
    this.points = points;
  }

  /** The level that so many points of the final reach. */
  public static Certificate of(double points) {
    Certificate reached = CONTINUE_STUDYING;
    for (Certificate each : values()) {
      reached = points >= each.points ? each : reached;
    }
    return reached;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Points from which it is given. */
  public int points() {
    return points;
  }
}
