/** Reports for a terminal: 80 columns, readable without colour. */
@NullMarked
package dev.atlas.render.text;

import org.jspecify.annotations.NullMarked;
