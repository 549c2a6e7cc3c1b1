/** Files beside a checkpoint, for what seldom changes or is seldom asked for. */
@NullMarked
package dev.atlas.store.checkpoint.kept;

import org.jspecify.annotations.NullMarked;
