/** A terminal page: its lines, columns and colours, and text made harmless for it. */
@NullMarked
package dev.atlas.render.text.page;

import org.jspecify.annotations.NullMarked;
