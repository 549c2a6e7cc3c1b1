/** The HTML report in a real browser. */
@NullMarked
package dev.atlas.evidence.page;

import org.jspecify.annotations.NullMarked;
