/** Builds reports of what the learner said about days, errors, exams and interviews. */
@NullMarked
package dev.atlas.report.build.tracking;

import org.jspecify.annotations.NullMarked;
