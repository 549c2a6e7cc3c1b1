/** Reports for programs: versioned JSON. */
@NullMarked
package dev.atlas.render.json;

import org.jspecify.annotations.NullMarked;
