/** Builds the data of plots. */
@NullMarked
package dev.atlas.report.build.plot;

import org.jspecify.annotations.NullMarked;
