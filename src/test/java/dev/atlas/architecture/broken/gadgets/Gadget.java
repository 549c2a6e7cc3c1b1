package dev.atlas.architecture.broken.gadgets;

/** Lives in a package that the table does not name. */
public record Gadget(String name) {}
