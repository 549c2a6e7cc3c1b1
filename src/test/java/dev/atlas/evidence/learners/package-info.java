/** Learners whom no forecast knows, to hold forecasts against. */
@NullMarked
package dev.atlas.evidence.learners;

import org.jspecify.annotations.NullMarked;
