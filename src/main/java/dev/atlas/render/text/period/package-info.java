/** Reports of periods on a terminal. */
@NullMarked
package dev.atlas.render.text.period;

import org.jspecify.annotations.NullMarked;
