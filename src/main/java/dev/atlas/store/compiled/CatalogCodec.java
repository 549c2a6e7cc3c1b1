package dev.atlas.store.compiled;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Categories, diagrams and cards as bytes. */
final class CatalogCodec {

  private CatalogCodec() {}

  static void write(Catalog catalog, BinaryOut out) {
    out.list(catalog.categories(), category -> write(category, out));
    out.list(catalog.diagrams(), diagram -> write(diagram, out));
    for (Diagram diagram : catalog.diagrams()) {
      out.blob(CardCodec.write(catalog.card(diagram.id())));
    }
  }

  static Catalog read(BinaryIn in) {
    List<Category> categories = in.list(() -> category(in));
    List<Diagram> diagrams = in.list(() -> diagram(in));
    Map<String, BinaryIn> cards = HashMap.newHashMap(diagrams.size());
    for (Diagram diagram : diagrams) {
      cards.put(diagram.id(), in.blob());
    }
    Map<String, Card> decoded = new HashMap<>();
    return new Catalog(
        categories,
        diagrams,
        id -> {
          BinaryIn card = cards.get(id);
          return card == null ? null : decoded.computeIfAbsent(id, _ -> CardCodec.read(card));
        });
  }

  private static void write(Category category, BinaryOut out) {
    out.text(category.id());
    out.text(category.title());
    out.whole(category.minutes());
    out.list(
        category.groups(),
        group -> {
          out.text(group.id());
          out.text(group.title());
        });
  }

  private static Category category(BinaryIn in) {
    return new Category(
        in.text(), in.text(), in.whole(), in.list(() -> new Group(in.text(), in.text())));
  }

  private static void write(Diagram diagram, BinaryOut out) {
    out.text(diagram.id());
    out.text(diagram.title());
    out.text(diagram.category());
    out.text(diagram.group());
    out.whole(diagram.complexity());
    out.whole(diagram.minutes());
    out.optionalText(diagram.page());
    out.texts(diagram.requires());
    out.texts(diagram.confusable());
    out.texts(diagram.tags());
    out.texts(diagram.formerly());
    out.flag(diagram.retired());
  }

  private static Diagram diagram(BinaryIn in) {
    return new Diagram(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.whole(),
        in.whole(),
        in.optionalText(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.flag());
  }
}
