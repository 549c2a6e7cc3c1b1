/** Commands about the plan and its future. */
@NullMarked
package dev.atlas.cli.command.plan;

import org.jspecify.annotations.NullMarked;
