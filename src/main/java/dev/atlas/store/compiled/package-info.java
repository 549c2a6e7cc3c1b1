/** The catalog as a compact binary, so that a start parses no YAML. */
@NullMarked
package dev.atlas.store.compiled;

import org.jspecify.annotations.NullMarked;
