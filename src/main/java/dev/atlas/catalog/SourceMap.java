package dev.atlas.catalog;

import java.util.HashMap;
import java.util.Map;

/** Where each field of each entry stands in its file, so that a finding can be located. */
public final class SourceMap {

  private static final Location NOWHERE = new Location("catalog", 1, 1);

  private final Map<String, Location> places = new HashMap<>();

  /** Remembers where a field of an entry stands. */
  public void put(String entry, String field, Location location) {
    places.putIfAbsent(entry + "#" + field, location);
  }

  /** Where the field stands; else where the entry stands. */
  public Location of(String entry, String field) {
    Location location = places.get(entry + "#" + field);
    return location != null ? location : places.getOrDefault(entry + "#id", NOWHERE);
  }
}
