/** What reports say in words, the same for every medium that people read. */
@NullMarked
package dev.atlas.render.words;

import org.jspecify.annotations.NullMarked;
