/** The process and its one entry: atlas as a function of arguments and environment. */
@NullMarked
package dev.atlas.cli.main;

import org.jspecify.annotations.NullMarked;
