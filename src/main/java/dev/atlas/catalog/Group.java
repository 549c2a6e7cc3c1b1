package dev.atlas.catalog;

/**
 * A group of diagrams within a category, such as one company or one family of mechanisms.
 *
 * @param id unique in the catalog; every diagram id starts with it
 * @param title for people
 */
public record Group(String id, String title) {}
