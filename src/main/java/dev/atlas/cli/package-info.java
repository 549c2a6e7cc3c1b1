/** The command line: parses, calls the core, renders, returns an exit code. */
@NullMarked
package dev.atlas.cli;

import org.jspecify.annotations.NullMarked;
