/** Evidence for the promises: tests that try to break them. */
@NullMarked
package dev.atlas.evidence;

import org.jspecify.annotations.NullMarked;
