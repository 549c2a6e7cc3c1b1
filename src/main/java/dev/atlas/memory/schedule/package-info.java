/** When a diagram falls due: schedules as pure functions of its review history. */
@NullMarked
package dev.atlas.memory.schedule;

import org.jspecify.annotations.NullMarked;
