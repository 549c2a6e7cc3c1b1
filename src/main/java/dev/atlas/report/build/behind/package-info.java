/** Falling behind and the ways back; what became of forecasts. */
@NullMarked
package dev.atlas.report.build.behind;

import org.jspecify.annotations.NullMarked;
