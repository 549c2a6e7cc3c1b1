/** Reports: rollups of periods. */
@NullMarked
package dev.atlas.cli.command.report;

import org.jspecify.annotations.NullMarked;
