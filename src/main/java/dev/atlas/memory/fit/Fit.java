package dev.atlas.memory.fit;

import dev.atlas.memory.Forgetting;
import dev.atlas.memory.FsrsVersion;

/**
 * Parameters learnt from reviews.
 *
 * @param model the model with these parameters
 * @param items how many items trained it, outliers left out
 * @param basis how much the reviews could tell
 */
public record Fit(Forgetting model, int items, Basis basis) {

  /** How far a fit could go. */
  public enum Basis {
    /** Under 8 items: the published defaults. */
    DEFAULTS,
    /** Under 64 items: fitted first stabilities, the rest published defaults. */
    FIRST_STABILITIES,
    /** All parameters are fitted. */
    ALL_PARAMETERS
  }

  /** Which model was fitted. */
  public FsrsVersion version() {
    return model.version();
  }
}
