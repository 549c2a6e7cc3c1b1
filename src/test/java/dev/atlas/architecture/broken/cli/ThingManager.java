package dev.atlas.architecture.broken.cli;

/** A name that says nothing. */
final class ThingManager {}
