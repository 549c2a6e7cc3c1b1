/** The lines of a journal: events as JSON, and files as blocks of lines. */
@NullMarked
package dev.atlas.store.journal.lines;

import org.jspecify.annotations.NullMarked;
