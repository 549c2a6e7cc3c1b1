/** Looking after journals: checking, setting broken lines aside, merging, copying. */
@NullMarked
package dev.atlas.store.upkeep;

import org.jspecify.annotations.NullMarked;
