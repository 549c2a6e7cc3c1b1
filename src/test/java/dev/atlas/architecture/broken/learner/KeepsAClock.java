package dev.atlas.architecture.broken.learner;

import java.time.Clock;

/** Even a clock that was handed in is none of the core's business. */
record KeepsAClock(Clock clock) {}
