/** What is said of a day's queue, for a terminal. */
@NullMarked
package dev.atlas.render.text.day;

import org.jspecify.annotations.NullMarked;
