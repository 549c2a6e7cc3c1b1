/** Reads review logs and histories of other tools. */
@NullMarked
package dev.atlas.store.reviewlog;

import org.jspecify.annotations.NullMarked;
