/** The fold of the journal: what the learner has studied, remembers and has chosen. */
@NullMarked
package dev.atlas.learner;

import org.jspecify.annotations.NullMarked;
