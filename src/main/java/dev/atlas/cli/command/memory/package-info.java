/** The commands of the memory engine: replay, fit, evaluate, retention. */
@NullMarked
package dev.atlas.cli.command.memory;

import org.jspecify.annotations.NullMarked;
