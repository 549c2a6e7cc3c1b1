/** The catalog's YAML: a located tree, and readers that collect every problem. */
@NullMarked
package dev.atlas.store.yaml;

import org.jspecify.annotations.NullMarked;
