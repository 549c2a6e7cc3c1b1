/** One class per command: its options, what it calls, what it answers. */
@NullMarked
package dev.atlas.cli.command;

import org.jspecify.annotations.NullMarked;
