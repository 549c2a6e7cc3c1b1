/** Pages to print: self-contained HTML without script. */
@NullMarked
package dev.atlas.render.print;

import org.jspecify.annotations.NullMarked;
