/** What a day is for and what it holds: weekdays, limits, breaks, and how items are kept apart. */
@NullMarked
package dev.atlas.curriculum.rhythm;

import org.jspecify.annotations.NullMarked;
