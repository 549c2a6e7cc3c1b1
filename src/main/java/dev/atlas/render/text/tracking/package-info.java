/** What the learner says of days, errors, exams, interviews and diagrams, for a terminal. */
@NullMarked
package dev.atlas.render.text.tracking;

import org.jspecify.annotations.NullMarked;
