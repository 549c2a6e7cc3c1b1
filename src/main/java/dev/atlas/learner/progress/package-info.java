/** How far a learner has come with each diagram: what its reviews add up to. */
@NullMarked
package dev.atlas.learner.progress;

import org.jspecify.annotations.NullMarked;
