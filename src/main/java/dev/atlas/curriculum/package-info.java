/** The plan's data: phases, pathways, key results, limits and the rhythm of a week. */
@NullMarked
package dev.atlas.curriculum;

import org.jspecify.annotations.NullMarked;
