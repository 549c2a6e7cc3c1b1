package dev.atlas.learner.progress;

import java.util.Locale;

/** Where a diagram stands, from troubled to untouched. */
public enum Standing {
  LEECH,
  MASTERED,
  MATURE,
  YOUNG,
  LEARNING,
  NEW;

  /** The name in output and in filters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
