/** Commands that study with the learner, in the terminal. */
@NullMarked
package dev.atlas.cli.command.session;

import org.jspecify.annotations.NullMarked;
