package dev.atlas.store.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The part of JSON Schema that the schemas of a catalog use. */
final class JsonSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "minimum",
          "maximum",
          "minLength",
          "pattern",
          "enum",
          "oneOf");

  private final JsonNode root;
  private final List<String> errors = new ArrayList<>();

  private JsonSchema(JsonNode root) {
    this.root = root;
  }

  static JsonNode read(String name) throws IOException {
    return JSON.readTree(Path.of("src/main/resources/schema", name + ".json").toFile());
  }

  /** What a document breaks; each with its place. */
  static List<String> errors(JsonNode schema, JsonNode document) {
    JsonSchema checker = new JsonSchema(schema);
    checker.check(schema, document, "");
    return checker.errors;
  }

  private void check(JsonNode schema, JsonNode value, String place) {
    schema
        .fieldNames()
        .forEachRemaining(
            keyword -> {
              if (!KNOWN.contains(keyword)) {
                throw new IllegalArgumentException(
                    "a keyword that this checker does not know: " + keyword);
              }
            });
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().substring("#/$defs/".length());
      check(root.get("$defs").get(name), value, place);
      return;
    }
    if (schema.has("oneOf")) {
      oneOf(schema, value, place);
    }
    if (schema.has("enum")) {
      boolean listed = false;
      for (JsonNode allowed : schema.get("enum")) {
        listed |= allowed.equals(value);
      }
      require(listed, place, "is none of the values allowed");
    }
    if (schema.has("type")) {
      type(schema, value, place);
    }
  }

  private void oneOf(JsonNode schema, JsonNode value, String place) {
    int fitting = 0;
    for (JsonNode choice : schema.get("oneOf")) {
      JsonSchema each = new JsonSchema(root);
      each.check(choice, value, place);
      fitting += each.errors.isEmpty() ? 1 : 0;
    }
    require(fitting == 1, place, "fits " + fitting + " of the choices");
  }

  private void type(JsonNode schema, JsonNode value, String place) {
    switch (schema.get("type").asText()) {
      case "object" -> object(schema, value, place);
      case "array" -> array(schema, value, place);
      case "string" -> {
        require(value.isTextual(), place, "is no text");
        require(value.asText().length() >= schema.path("minLength").asInt(0), place, "is empty");
        if (schema.has("pattern")) {
          Pattern pattern = Pattern.compile(schema.get("pattern").asText());
          require(pattern.matcher(value.asText()).find(), place, "is malformed: " + value);
        }
      }
      case "integer" -> {
        require(value.isIntegralNumber(), place, "is no whole number");
        bounds(schema, value, place);
      }
      case "number" -> {
        require(value.isNumber(), place, "is no number");
        bounds(schema, value, place);
      }
      case "boolean" -> require(value.isBoolean(), place, "is neither true nor false");
      default -> throw new IllegalArgumentException("unknown type " + schema.get("type"));
    }
  }

  private void bounds(JsonNode schema, JsonNode value, String place) {
    double number = value.asDouble();
    require(number >= schema.path("minimum").asDouble(-Double.MAX_VALUE), place, "is too small");
    require(number <= schema.path("maximum").asDouble(Double.MAX_VALUE), place, "is too large");
  }

  private void object(JsonNode schema, JsonNode value, String place) {
    require(value.isObject(), place, "is no mapping");
    for (JsonNode name : schema.get("required")) {
      require(value.has(name.asText()), place, "lacks " + name.asText());
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = schema.get("properties").get(field.getKey());
      String inner = place + "/" + field.getKey();
      require(property != null, inner, "is not in the schema");
      if (property != null) {
        check(property, field.getValue(), inner);
      }
    }
  }

  private void array(JsonNode schema, JsonNode value, String place) {
    require(value.isArray(), place, "is no list");
    require(value.size() >= schema.path("minItems").asInt(0), place, "has too few items");
    require(
        value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE),
        place,
        "has too many items");
    for (int i = 0; i < value.size(); i++) {
      check(schema.get("items"), value.get(i), place + "/" + i);
    }
  }

  private void require(boolean holds, String place, String message) {
    if (!holds) {
      errors.add(place + " " + message);
    }
  }
}
