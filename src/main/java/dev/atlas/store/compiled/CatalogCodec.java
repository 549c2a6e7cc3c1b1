package dev.atlas.store.compiled;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Categories, diagrams and cards as bytes. */
final class CatalogCodec {

  private CatalogCodec() {}

  static void write(Catalog catalog, BinaryOut out) {
    out.list(catalog.categories(), category -> write(category, out));
    DiagramTable.write(catalog.diagrams(), out);
  }

  static void writeCards(Catalog catalog, BinaryOut out) {
    for (Diagram diagram : catalog.diagrams()) {
      out.blob(CardCodec.write(catalog.card(diagram.id())));
    }
  }

  /** Reads a catalog whose cards are asked for when the first of them is. */
  static Catalog read(BinaryIn in, Supplier<byte[]> cards) {
    List<Category> categories = in.list(() -> category(in));
    List<Diagram> diagrams = DiagramTable.read(in);
    Map<String, BinaryIn> written = new HashMap<>();
    Map<String, Card> decoded = new HashMap<>();
    return new Catalog(
        categories,
        diagrams,
        id -> {
          if (written.isEmpty()) {
            BinaryIn all = new BinaryIn(cards.get());
            diagrams.forEach(diagram -> written.put(diagram.id(), all.blob()));
          }
          BinaryIn card = written.get(id);
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
}
