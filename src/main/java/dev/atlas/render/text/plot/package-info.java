/** Plots of characters on a terminal. */
@NullMarked
package dev.atlas.render.text.plot;

import org.jspecify.annotations.NullMarked;
