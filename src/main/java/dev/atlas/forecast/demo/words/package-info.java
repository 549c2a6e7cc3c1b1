/** What a simulated learner says about days, errors, exams and diagrams. */
@NullMarked
package dev.atlas.forecast.demo.words;

import org.jspecify.annotations.NullMarked;
