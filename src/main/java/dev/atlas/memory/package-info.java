/**
 * Memory models as pure functions of a review history and of time: what is remembered, and when it
 * falls due.
 */
@NullMarked
package dev.atlas.memory;

import org.jspecify.annotations.NullMarked;
