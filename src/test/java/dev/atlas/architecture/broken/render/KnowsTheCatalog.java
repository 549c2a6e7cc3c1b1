package dev.atlas.architecture.broken.render;

import dev.atlas.architecture.broken.catalog.Entry;

/** A renderer may use reports only. */
record KnowsTheCatalog(Entry entry) {}
