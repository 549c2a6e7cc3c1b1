/** The journal's JSON lines: reading, writing, locking. */
@NullMarked
package dev.atlas.store.journal;

import org.jspecify.annotations.NullMarked;
