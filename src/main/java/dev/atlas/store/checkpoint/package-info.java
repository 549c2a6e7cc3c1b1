/** The checkpoint: a folded journal in the cache, so that a start reads only what is new. */
@NullMarked
package dev.atlas.store.checkpoint;

import org.jspecify.annotations.NullMarked;
