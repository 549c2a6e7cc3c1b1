/** Exams, mock interviews and what is certified by them. */
@NullMarked
package dev.atlas.assessment;

import org.jspecify.annotations.NullMarked;
