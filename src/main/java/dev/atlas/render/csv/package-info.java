/** Reports as comma-separated values for spreadsheets. */
@NullMarked
package dev.atlas.render.csv;

import org.jspecify.annotations.NullMarked;
