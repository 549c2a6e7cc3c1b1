package dev.atlas.catalog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All diagrams, in the order in which the catalog lists them: by category, then by group.
 *
 * <p>Invariant: ids are unique and every diagram's category is present ({@link CatalogCheck} guards
 * both before a catalog is built).
 */
public final class Catalog {

  private final List<Category> categories;
  private final List<Diagram> diagrams;
  private final Function<String, @Nullable Card> cards;
  private final Map<String, Category> categoryById = new HashMap<>();
  private final Map<String, Integer> positionById = new LinkedHashMap<>();
  private final Map<String, String> currentIdByFormer = new HashMap<>();

  /**
   * A catalog of these categories and diagrams, in catalog order.
   *
   * @param cards the card of a diagram by its id; asked only when a card is shown
   * @throws IllegalArgumentException when an id is listed twice
   */
  public Catalog(
      List<Category> categories, List<Diagram> diagrams, Function<String, @Nullable Card> cards) {
    this.cards = cards;
    this.categories = List.copyOf(categories);
    this.diagrams = List.copyOf(diagrams);
    for (Category category : categories) {
      categoryById.put(category.id(), category);
    }
    for (int i = 0; i < diagrams.size(); i++) {
      Diagram diagram = diagrams.get(i);
      if (positionById.put(diagram.id(), i) != null) {
        throw new IllegalArgumentException("duplicate diagram id " + diagram.id());
      }
      for (String former : diagram.formerly()) {
        currentIdByFormer.put(former, diagram.id());
      }
    }
  }

  /** The categories in catalog order. */
  public List<Category> categories() {
    return categories;
  }

  /** The diagrams in catalog order, retired ones included. */
  public List<Diagram> diagrams() {
    return diagrams;
  }

  /** The category with this id, or null. */
  public @Nullable Category category(String id) {
    return categoryById.get(id);
  }

  /** The diagram with this id, or null when there is none. */
  public @Nullable Diagram find(String id) {
    Integer position = positionById.get(id);
    return position == null ? null : diagrams.get(position);
  }

  /** What to draw and what a good redraw shows; empty where nothing is written. */
  public Card card(String id) {
    Card card = cards.apply(id);
    return card == null ? Card.EMPTY : card;
  }

  /** The diagram's place in catalog order, or -1 when there is none with this id. */
  public int position(String id) {
    return positionById.getOrDefault(id, -1);
  }

  /** The id under which the catalog knows a diagram today: follows {@code formerly}. */
  public String currentId(String id) {
    return positionById.containsKey(id) ? id : currentIdByFormer.getOrDefault(id, id);
  }

  /** The ids that diagrams of today had before, but for those that a diagram has again. */
  public List<String> formerIds() {
    Set<String> today = positionById.keySet();
    return currentIdByFormer.keySet().stream().filter(id -> !today.contains(id)).sorted().toList();
  }

  /** The title of a group, or its id when the catalog does not list it. */
  public String groupTitle(String categoryId, String groupId) {
    Category category = categoryById.get(categoryId);
    if (category == null) {
      return groupId;
    }
    return category.groups().stream()
        .filter(group -> group.id().equals(groupId))
        .map(Group::title)
        .findFirst()
        .orElse(groupId);
  }
}
