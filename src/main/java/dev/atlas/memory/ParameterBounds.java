package dev.atlas.memory;

import java.util.Locale;

/** The published bounds of a model's parameters: how many there are, and the range of each. */
public final class ParameterBounds {

  private final String model;
  private final double[] lower;
  private final double[] upper;

  ParameterBounds(String model, double[] lower, double[] upper) {
    this.model = model;
    this.lower = lower;
    this.upper = upper;
  }

  /** The same bounds with a higher or lower least value of one parameter. */
  public ParameterBounds withLower(int index, double value) {
    double[] changed = lower.clone();
    changed[index] = value;
    return new ParameterBounds(model, changed, upper);
  }

  /** How many parameters there are. */
  public int count() {
    return lower.length;
  }

  /** The least value of the parameter with this index. */
  public double lower(int index) {
    return lower[index];
  }

  /** The greatest value of the parameter with this index. */
  public double upper(int index) {
    return upper[index];
  }

  /**
   * A value moved to the nearest bound when it lies outside; NaN stays.
   *
   * @param index of the parameter
   */
  public double clip(int index, double value) {
    return Math.max(lower[index], Math.min(upper[index], value));
  }

  /** A copy with every value clipped, as far as there are bounds. */
  double[] clip(double[] values) {
    double[] inside = values.clone();
    for (int i = 0; i < Math.min(inside.length, count()); i++) {
      inside[i] = clip(i, inside[i]);
    }
    return inside;
  }

  /**
   * A copy of these values.
   *
   * @throws IllegalArgumentException when the number is wrong, or one is not a number within its
   *     bounds; the message names the first offender and its bounds
   */
  double[] check(double[] values) {
    if (values.length != count()) {
      throw new IllegalArgumentException(
          model + " takes " + count() + " parameters, not " + values.length);
    }
    for (int i = 0; i < count(); i++) {
      // Written so that a NaN fails too.
      if (!(values[i] >= lower[i] && values[i] <= upper[i])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "w%d is %s, outside [%s, %s]", i, values[i], lower[i], upper[i]));
      }
    }
    return values.clone();
  }
}
