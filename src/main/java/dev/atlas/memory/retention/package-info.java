/** What a desired retention costs this learner, and what it keeps. */
@NullMarked
package dev.atlas.memory.retention;

import org.jspecify.annotations.NullMarked;
