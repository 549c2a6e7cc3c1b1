package dev.atlas.architecture.broken.catalog;

/** Keeps the rules; others misuse it. */
public record Entry(String id) {}
