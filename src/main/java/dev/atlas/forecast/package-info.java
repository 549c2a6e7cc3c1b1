/** Simulated futures of the plan: when it ends, with which odds, at what load. */
@NullMarked
package dev.atlas.forecast;

import org.jspecify.annotations.NullMarked;
