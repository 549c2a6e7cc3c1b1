/** The learner's terminal: keys in, a screen of lines out. The only place that knows JLine. */
@NullMarked
package dev.atlas.cli.terminal;

import org.jspecify.annotations.NullMarked;
