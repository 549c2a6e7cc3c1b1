package dev.atlas.catalog;

import java.util.List;

/**
 * A category of diagrams: one file of the catalog.
 *
 * @param id unique in the catalog
 * @param title for people
 * @param minutes planned minutes of a first study, where an entry does not say otherwise
 * @param groups in the order in which they are studied
 */
public record Category(String id, String title, int minutes, List<Group> groups) {}
