/** The progress of all diagrams, and their histories, in a checkpoint. */
@NullMarked
package dev.atlas.store.checkpoint.progress;

import org.jspecify.annotations.NullMarked;
