/** What a day holds beside diagrams and readings: exams, interviews, errors to revisit. */
@NullMarked
package dev.atlas.planner.agenda;

import org.jspecify.annotations.NullMarked;
