/** Builds what a change of the catalog does to a learner. */
@NullMarked
package dev.atlas.report.build.change;

import org.jspecify.annotations.NullMarked;
