package dev.atlas.store.upkeep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.journal.EventId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that stands twice in one object of a line. JSON leaves open which of the two counts; for
 * atlas it is the last, and a start does not look for the first.
 *
 * @param name of the field; null where it is none that atlas would write
 * @param column of the second, from 1
 */
record RepeatedField(@Nullable String name, int column) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String USUAL = "[A-Za-z][A-Za-z-]{0,39}";

  /** The first of a line; null when there is none. */
  static @Nullable RepeatedField of(byte[] bytes, int from, int length) {
    Deque<Set<String>> open = new ArrayDeque<>();
    try (JsonParser json = JSON.createParser(bytes, from, length)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          open.pop();
        } else if (token == JsonToken.FIELD_NAME && !open.element().add(json.currentName())) {
          String name = json.currentName();
          int column = Math.max(1, json.currentTokenLocation().getColumnNr());
          return new RepeatedField(name.matches(USUAL) ? name : null, column);
        }
      }
    } catch (IOException broken) {
      return null;
    }
    return null;
  }

  /** What to say of it. */
  Problem problem(Location place, EventId event) {
    return new Problem(
        place,
        (name == null ? "a field" : "`" + name + "`") + " stands twice, and only the last counts",
        "if that is wrong, undo event " + event + " and log it again");
  }
}
