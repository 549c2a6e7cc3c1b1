package dev.atlas.store.yaml;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one category file: its groups and its diagrams. */
final class CategoryReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*");
  private static final int MAX_MINUTES = 600;

  private final List<Problem> problems;
  private final SourceMap sources;
  private final Map<String, Diagram> diagrams;
  private final Map<String, Card> cards;

  CategoryReader(
      List<Problem> problems,
      SourceMap sources,
      Map<String, Diagram> diagrams,
      Map<String, Card> cards) {
    this.problems = problems;
    this.sources = sources;
    this.diagrams = diagrams;
    this.cards = cards;
  }

  /** Reads a file's tree; its diagrams are added to the maps in order. */
  Category read(YamlNode root) {
    Fields fields = Fields.of(root, "a category file", problems);
    Category category =
        new Category(
            fields.text("category"),
            fields.text("title"),
            fields.whole("minutes", 1, MAX_MINUTES),
            groups(fields));
    Set<String> known = category.groups().stream().map(Group::id).collect(Collectors.toSet());
    for (YamlNode item : fields.items("diagrams")) {
      diagram(Fields.of(item, "a diagram", problems), category, known);
    }
    fields.reportUnknown();
    return category;
  }

  private List<Group> groups(Fields fields) {
    Map<String, Group> groups = new HashMap<>();
    List<Group> ordered = new ArrayList<>();
    for (YamlNode item : fields.items("groups")) {
      Fields group = Fields.of(item, "a group", problems);
      Group read = new Group(group.text("id"), group.text("title"));
      group.reportUnknown();
      if (groups.putIfAbsent(read.id(), read) != null) {
        group.report("id", "the group " + read.id() + " is listed twice", "remove one");
      }
      ordered.add(read);
    }
    return ordered;
  }

  private void diagram(Fields fields, Category category, Set<String> groups) {
    String id = fields.text("id");
    if (id.isEmpty()) {
      return;
    }
    Diagram diagram =
        new Diagram(
            id,
            fields.text("title"),
            category.id(),
            group(fields, id, groups),
            fields.whole("complexity", Diagram.MIN_COMPLEXITY, Diagram.MAX_COMPLEXITY),
            fields.optionalWhole("minutes", 1, MAX_MINUTES, category.minutes()),
            fields.optionalText("page"),
            fields.texts("requires"),
            fields.texts("confusable"),
            fields.texts("tags"),
            fields.texts("formerly"),
            fields.flag("retired"));
    Card card = card(fields);
    fields.reportUnknown();
    if (diagrams.containsKey(id)) {
      fields.report(
          "id",
          "the id " + id + " is there twice, first at " + sources.of(id, "id"),
          "an id is unique: give this diagram another");
      return;
    }
    diagrams.put(id, diagram);
    cards.put(id, card);
    remember(fields, diagram);
  }

  private static String group(Fields fields, String id, Set<String> groups) {
    if (!ID.matcher(id).matches()) {
      fields.report("id", "`" + id + "` is no id", "write group/slug in lower case");
      return "";
    }
    String group = id.substring(0, id.indexOf('/'));
    if (!groups.contains(group)) {
      fields.report("id", "the group " + group + " is not listed", "add it under `groups:`");
    }
    return group;
  }

  private void remember(Fields fields, Diagram diagram) {
    sources.put(diagram.id(), "id", fields.location("id"));
    for (String field : fields.names()) {
      sources.put(diagram.id(), field, fields.location(field));
    }
    for (String field : List.of("requires", "confusable", "formerly", "recall")) {
      List<YamlNode> items = fields.items(field);
      for (int i = 0; i < items.size(); i++) {
        sources.put(diagram.id(), field + "/" + i, items.get(i).location());
      }
    }
    Fields incident = fields.optionalMapping("incident");
    if (incident != null) {
      for (String field : incident.names()) {
        sources.put(diagram.id(), "incident/" + field, incident.location(field));
      }
    }
  }

  private Card card(Fields fields) {
    return new Card(
        fields.optionalText("prompt"), fields.texts("recall"), incident(fields), threeAm(fields));
  }

  private static Card.@Nullable Incident incident(Fields fields) {
    Fields incident = fields.optionalMapping("incident");
    if (incident == null) {
      return null;
    }
    String date = incident.optionalWord("date");
    if (date == null) {
      incident.report("date", "`date` is missing", "add it as precisely as it is known");
    }
    Card.Incident read =
        new Card.Incident(
            incident.text("company"), date == null ? "" : date, incident.optionalText("source"));
    incident.reportUnknown();
    return read;
  }

  private static Card.@Nullable ThreeAm threeAm(Fields fields) {
    Fields card = fields.optionalMapping("threeAm");
    if (card == null) {
      return null;
    }
    Card.ThreeAm read =
        new Card.ThreeAm(
            card.text("symptom"), card.text("logs"), card.text("metrics"), card.text("recovery"));
    card.reportUnknown();
    return read;
  }
}
