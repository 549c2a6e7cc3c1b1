/** Folds a journal into a learner's state: everything at once, or only what is new. */
@NullMarked
package dev.atlas.learner.fold;

import org.jspecify.annotations.NullMarked;
