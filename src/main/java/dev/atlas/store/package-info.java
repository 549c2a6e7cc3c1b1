/** Files: the catalog's YAML, the journal's JSON lines, the home directory and the device name. */
@NullMarked
package dev.atlas.store;

import org.jspecify.annotations.NullMarked;
