/** Replay: the states, intervals and predictions of any review history. */
@NullMarked
package dev.atlas.memory.replay;

import org.jspecify.annotations.NullMarked;
