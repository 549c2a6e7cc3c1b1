/** What is studied beside the diagrams: readings, learning paths, and the guide to techniques. */
@NullMarked
package dev.atlas.curriculum.material;

import org.jspecify.annotations.NullMarked;
