package dev.atlas.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The models of forgetting whose parameters can be given and fitted. */
public enum FsrsVersion {
  /** One trace, 21 parameters, whole days. */
  FSRS_6,
  /** Two traces, 34 parameters, fractional days. */
  FSRS_7;

  /** The name in files and on the command line: {@code fsrs-6} or {@code fsrs-7}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The version with this name. */
  public static Optional<FsrsVersion> of(String word) {
    for (FsrsVersion version : values()) {
      if (version.word().equals(word)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** The version with so many parameters. */
  public static Optional<FsrsVersion> ofCount(int parameters) {
    return Arrays.stream(values())
        .filter(version -> version.bounds().count() == parameters)
        .findFirst();
  }

  /** The range of each parameter. */
  public ParameterBounds bounds() {
    return switch (this) {
      case FSRS_6 -> PublishedParameters.BOUNDS_6;
      case FSRS_7 -> PublishedParameters.BOUNDS_7;
    };
  }

  /** The published parameters, as a copy. */
  public double[] defaults() {
    return switch (this) {
      case FSRS_6 -> PublishedParameters.defaults6();
      case FSRS_7 -> PublishedParameters.defaults7();
    };
  }

  /** The model with its published parameters. */
  public Forgetting model() {
    return model(defaults());
  }

  /**
   * The model with these parameters.
   *
   * @throws IllegalArgumentException when their number is wrong, or one is not a number within its
   *     bounds; the message names the first offender and its bounds
   */
  public Forgetting model(double... values) {
    return switch (this) {
      case FSRS_6 -> new Fsrs6(values);
      case FSRS_7 -> new Fsrs7(values);
    };
  }

  /**
   * The model with these parameters, each moved to its nearest bound when it lies outside.
   *
   * @throws IllegalArgumentException when their number is wrong, or one is not a number
   */
  public Forgetting clipped(double... values) {
    return model(bounds().clip(values));
  }
}
