/** What the commands on catalogs do. */
@NullMarked
package dev.atlas.cli.command.catalog;

import org.jspecify.annotations.NullMarked;
