/** A learner's ways: learnt from the journal, and drawn anew for every future. */
@NullMarked
package dev.atlas.forecast.habits;

import org.jspecify.annotations.NullMarked;
