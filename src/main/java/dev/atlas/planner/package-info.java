/** The day's queue: which reviews and which new diagrams, in which order, within which limits. */
@NullMarked
package dev.atlas.planner;

import org.jspecify.annotations.NullMarked;
