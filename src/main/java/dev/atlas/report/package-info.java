/** Answers as plain data, ready for any renderer. */
@NullMarked
package dev.atlas.report;

import org.jspecify.annotations.NullMarked;
