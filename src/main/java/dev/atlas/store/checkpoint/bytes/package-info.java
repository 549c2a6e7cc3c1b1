/** Parts of a learner's state as bytes. */
@NullMarked
package dev.atlas.store.checkpoint.bytes;

import org.jspecify.annotations.NullMarked;
