/** Fitting a model's parameters to a learner's reviews. */
@NullMarked
package dev.atlas.memory.fit;

import org.jspecify.annotations.NullMarked;
