package dev.atlas.architecture.broken.store;

import dev.atlas.architecture.broken.cli.Quits;

/** Nothing but the command line uses it; this also closes a cycle. */
public record KnowsTheCommandLine(Quits command) {}
