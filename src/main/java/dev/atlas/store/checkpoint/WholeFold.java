package dev.atlas.store.checkpoint;

import dev.atlas.learner.LearnerState;

/** The fold of the whole journal, which takes its time and is made once. */
interface WholeFold {

  /** For what a checkpoint does not hold. */
  LearnerState asked();

  /** For what a checkpoint should hold, where one of its files is gone or damaged. */
  LearnerState instead();
}
