/** How well models predict a learner's recalls, on reviews that they were not fitted to. */
@NullMarked
package dev.atlas.memory.evaluate;

import org.jspecify.annotations.NullMarked;
