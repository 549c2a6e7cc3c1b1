/**
 * What the learner says about days, errors, exams, interviews and diagrams, as the fold sees it.
 */
@NullMarked
package dev.atlas.learner.tracking;

import org.jspecify.annotations.NullMarked;
