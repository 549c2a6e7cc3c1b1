/** Lines and rows that several reports show. */
@NullMarked
package dev.atlas.report.build.rows;

import org.jspecify.annotations.NullMarked;
