/** What people type: dates, durations, outcomes, ids. */
@NullMarked
package dev.atlas.cli.parse;

import org.jspecify.annotations.NullMarked;
