/** What a review log asks a model to predict, and which of it trains. */
@NullMarked
package dev.atlas.memory.items;

import org.jspecify.annotations.NullMarked;
