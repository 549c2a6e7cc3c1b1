/**
 * Finds what is loadable but not good: content that is missing, repeated, malformed or misplaced.
 */
@NullMarked
package dev.atlas.catalog.check;

import org.jspecify.annotations.NullMarked;
