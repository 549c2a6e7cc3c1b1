package dev.atlas.journal;

import java.util.List;
import java.util.Locale;

/** Events by the short ids that people read and type: the end of an id, which is its hash. */
public final class EventIds {

  /** How many characters people are shown. */
  public static final int SHORT = 6;

  private EventIds() {}

  /** The short form of an id. */
  public static String shortened(String id) {
    return id.substring(Math.max(0, id.length() - SHORT));
  }

  /** The events whose id ends so, in file order; upper and lower case are the same. */
  public static List<Event> ending(Journal journal, String typed) {
    String end = typed.strip().toUpperCase(Locale.ROOT);
    return journal.recorded().stream().filter(e -> e.id().toString().endsWith(end)).toList();
  }
}
