/** Builds reports from the catalog, the curriculum and the learner's state. */
@NullMarked
package dev.atlas.report.build;

import org.jspecify.annotations.NullMarked;
