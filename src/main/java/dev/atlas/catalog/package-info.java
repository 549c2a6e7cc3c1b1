/**
 * What can be studied: diagrams in groups and categories, and the checks that hold them together.
 */
@NullMarked
package dev.atlas.catalog;

import org.jspecify.annotations.NullMarked;
