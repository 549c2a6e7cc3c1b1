package dev.atlas.store.reviewlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.atlas.catalog.Location;
import dev.atlas.catalog.Problem;
import dev.atlas.memory.replay.ReplayCase;
import dev.atlas.store.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads histories as JSON lines: {@code params} (numbers), {@code reviews} (objects with the grade
 * {@code r} and the days {@code t}), {@code interval.dr} (retentions) and {@code R.t} (times); all
 * but the reviews may be missing, other fields are passed over. A line with a true {@code header}
 * is no case.
 */
public final class ReplayCases {

  private static final JsonFactory JSON = new JsonFactory();

  private ReplayCases() {}

  /**
   * All cases of a file.
   *
   * @param file name for messages
   * @param text stays open
   * @throws StoreException.BadData when a line is no case, located
   * @throws IOException when the text cannot be read
   */
  public static List<ReplayCase> read(String file, Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    List<ReplayCase> cases = new ArrayList<>();
    int number = 0;
    boolean empty = true;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        empty = false;
        parse(new Location(file, number, 1), line, cases);
      }
    }
    if (empty) {
      Location start = new Location(file, 1, 1);
      throw bad(start, "the file is empty", "each line is a JSON object with reviews");
    }
    return cases;
  }

  private static void parse(Location start, String line, List<ReplayCase> cases) {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw bad(start, "this is no JSON object", "each line is a JSON object with reviews");
      }
      ReplayCaseParser parser = new ReplayCaseParser(json);
      parser.fields();
      if (parser.isHeader()) {
        return;
      }
      if (!parser.hasReviews()) {
        throw bad(start, "without reviews", "give \"reviews\":[{\"r\":3,\"t\":0}]");
      }
      cases.add(parser.result());
    } catch (ReplayCaseParser.Unfit e) {
      throw bad(new Location(start.file(), start.line(), e.column()), e.problem(), e.advice());
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw bad(
          new Location(start.file(), start.line(), column),
          "this is no JSON",
          "each line is a JSON object with reviews");
    } catch (IOException e) {
      throw bad(start, "this is no JSON", "each line is a JSON object with reviews");
    }
  }

  private static StoreException.BadData bad(Location where, String problem, String advice) {
    return new StoreException.BadData(new Problem(where, problem, advice).toString());
  }
}
