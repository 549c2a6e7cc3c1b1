/** How long a learner's work really takes, learnt from the journal. */
@NullMarked
package dev.atlas.planner.tempo;

import org.jspecify.annotations.NullMarked;
