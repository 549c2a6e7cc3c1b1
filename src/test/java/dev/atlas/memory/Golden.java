package dev.atlas.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The reference vectors under {@code src/test/resources/fsrs}. */
public final class Golden {

  private static final JsonMapper JSON = new JsonMapper();

  private Golden() {}

  /** The cases of a file of JSON lines, its header left out. */
  public static List<JsonNode> cases(String file) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(Golden::parse).filter(line -> !line.has("header")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as a stream. */
  public static InputStream open(String file) {
    return Objects.requireNonNull(Golden.class.getResourceAsStream("/fsrs/" + file), file);
  }

  /** An array of numbers. */
  public static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
