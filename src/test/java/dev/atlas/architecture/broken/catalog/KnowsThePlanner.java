package dev.atlas.architecture.broken.catalog;

import dev.atlas.architecture.broken.planner.RollsTheDice;

/** The catalog may use nothing. */
record KnowsThePlanner(RollsTheDice planner) {}
