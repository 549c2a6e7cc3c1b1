/** A simulated learner whose journal a newcomer can try everything on. */
@NullMarked
package dev.atlas.forecast.demo;

import org.jspecify.annotations.NullMarked;
