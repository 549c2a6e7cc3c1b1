/** One renderer per medium: reports become text or JSON. */
@NullMarked
package dev.atlas.render;

import org.jspecify.annotations.NullMarked;
