/** Study sessions in a terminal: pictures of their states, and what their effects do. */
@NullMarked
package dev.atlas.cli.session;

import org.jspecify.annotations.NullMarked;
