/**
 * What the learner says of days, errors and diagrams: check-ins, the error log, depth and notes.
 */
@NullMarked
package dev.atlas.cli.command.tracking;

import org.jspecify.annotations.NullMarked;
