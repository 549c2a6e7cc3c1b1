/** Exams and mock interviews on the command line. */
@NullMarked
package dev.atlas.cli.command.assessment;

import org.jspecify.annotations.NullMarked;
