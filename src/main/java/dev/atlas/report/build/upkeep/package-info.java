/** Builds what is said of a plan that is finished. */
@NullMarked
package dev.atlas.report.build.upkeep;

import org.jspecify.annotations.NullMarked;
