/** Builds what is said of a day's queue. */
@NullMarked
package dev.atlas.report.build.day;

import org.jspecify.annotations.NullMarked;
