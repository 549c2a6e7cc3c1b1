/** What became of forecasts and of predicted recalls. */
@NullMarked
package dev.atlas.forecast.score;

import org.jspecify.annotations.NullMarked;
