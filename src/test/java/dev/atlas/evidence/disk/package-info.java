/** A file system that fails when it is told to. */
@NullMarked
package dev.atlas.evidence.disk;

import org.jspecify.annotations.NullMarked;
