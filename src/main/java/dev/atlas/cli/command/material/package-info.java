/** Commands about what is studied beside the diagrams. */
@NullMarked
package dev.atlas.cli.command.material;

import org.jspecify.annotations.NullMarked;
