/** A report with its plots as one page for a browser, with everything in one file. */
@NullMarked
package dev.atlas.render.html;

import org.jspecify.annotations.NullMarked;
