/** The commands that look after the journal. */
@NullMarked
package dev.atlas.cli.command.journal;

import org.jspecify.annotations.NullMarked;
