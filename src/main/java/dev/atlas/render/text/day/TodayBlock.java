package dev.atlas.render.text.day;

import dev.atlas.render.text.page.Plain;
import dev.atlas.report.TodayReport.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Adjacent items of a day under one heading. Where recalls and new diagrams come in turn, one or
 * two of each, they share one: a heading for each turn would hide the queue.
 *
 * @param items at least one, in order
 */
public record TodayBlock(List<Item> items) {

  /** Items of a kind in a row that still count as a turn. */
  private static final int TURN = 2;

  /** Turns that are worth a heading together. */
  private static final int TURNS = 3;

  /** The blocks of a queue, in order. */
  public static List<TodayBlock> of(List<Item> queue) {
    List<TodayBlock> blocks = new ArrayList<>();
    List<TodayBlock> turns = new ArrayList<>();
    for (TodayBlock block : runs(queue)) {
      if (!block.turn()) {
        join(turns, blocks);
        blocks.add(block);
      } else {
        turns.add(block);
      }
    }
    join(turns, blocks);
    return blocks;
  }

  /** Adjacent items of one kind. */
  private static List<TodayBlock> runs(List<Item> queue) {
    List<TodayBlock> runs = new ArrayList<>();
    for (Item item : queue) {
      if (runs.isEmpty() || !runs.getLast().items.getFirst().block().equals(item.block())) {
        runs.add(new TodayBlock(new ArrayList<>()));
      }
      runs.getLast().items.add(item);
    }
    return runs;
  }

  private static void join(List<TodayBlock> turns, List<TodayBlock> blocks) {
    if (turns.size() < TURNS) {
      blocks.addAll(turns);
    } else {
      blocks.add(new TodayBlock(turns.stream().flatMap(turn -> turn.items.stream()).toList()));
    }
    turns.clear();
  }

  private boolean turn() {
    String kind = items.getFirst().kind();
    return items.size() <= TURN && (kind.equals("review") || kind.equals("new"));
  }

  /** Whether it has both recalls and new diagrams. */
  public boolean mixed() {
    return !items.stream().allMatch(item -> item.kind().equals(items.getFirst().kind()));
  }

  /** Whether it is of recalls alone, with their chances. */
  public boolean recalls() {
    return !mixed() && items.getFirst().retrievability() != null;
  }

  /** What it holds. */
  public String heading() {
    if (mixed()) {
      int recalls = (int) items.stream().filter(item -> item.kind().equals("review")).count();
      return "In turn · "
          + Plain.count(recalls, "review", "reviews")
          + ", "
          + Plain.count(items.size() - recalls, "new diagram", "new diagrams");
    }
    Item first = items.getFirst();
    int size = items.size();
    String what =
        switch (first.kind()) {
          case "review" -> Plain.count(size, "review", "reviews");
          case "reading" -> Plain.count(size, "text", "texts");
          case "exam", "maintenance" -> Plain.count(size, "part", "parts");
          case "interview" -> "scenario by lot";
          case "revisit" -> Plain.count(size, "error", "errors");
          default -> Plain.count(size, "diagram", "diagrams");
        };
    return first.block() + " · " + what;
  }
}
