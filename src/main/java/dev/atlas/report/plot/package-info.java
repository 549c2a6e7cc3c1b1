/** What plots show, as plain data. */
@NullMarked
package dev.atlas.report.plot;

import org.jspecify.annotations.NullMarked;
