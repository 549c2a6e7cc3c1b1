/** Facts: what the learner did and chose, as immutable events in a total order. */
@NullMarked
package dev.atlas.journal;

import org.jspecify.annotations.NullMarked;
