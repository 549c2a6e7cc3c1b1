/** What each study day took, summed up. */
@NullMarked
package dev.atlas.learner.work;

import org.jspecify.annotations.NullMarked;
