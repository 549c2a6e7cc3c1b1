/** Falling behind, and the ways back. */
@NullMarked
package dev.atlas.report.build.behind;

import org.jspecify.annotations.NullMarked;
