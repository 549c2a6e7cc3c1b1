/** Builds the reports of days, weeks and longer periods. */
@NullMarked
package dev.atlas.report.build.period;

import org.jspecify.annotations.NullMarked;
