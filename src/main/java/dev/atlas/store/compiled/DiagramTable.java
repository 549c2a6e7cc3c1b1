package dev.atlas.store.compiled;

import dev.atlas.catalog.Diagram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams as two columns of numbers and each text once: a start reads all of them, and most of
 * their texts are ids that others name, categories, groups and tags.
 *
 * <p>A row holds ids of texts for id, title, category, group and page (0 for none), then
 * complexity, minutes, whether retired, and how many texts of the second column are its
 * prerequisites, confusables, tags and former ids. Texts are counted from 1.
 */
final class DiagramTable {

  private static final int ROW = 12;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> lists = new ArrayList<>();

  private DiagramTable() {}

  static void write(List<Diagram> diagrams, BinaryOut out) {
    DiagramTable table = new DiagramTable();
    int[] rows = new int[ROW * diagrams.size()];
    for (int i = 0; i < diagrams.size(); i++) {
      table.put(diagrams.get(i), rows, ROW * i);
    }
    out.texts(List.copyOf(table.numbers.keySet()));
    out.ints(rows);
    out.ints(table.lists.stream().mapToInt(Integer::intValue).toArray());
  }

  private void put(Diagram diagram, int[] rows, int from) {
    int at = from;
    rows[at++] = number(diagram.id());
    rows[at++] = number(diagram.title());
    rows[at++] = number(diagram.category());
    rows[at++] = number(diagram.group());
    rows[at++] = number(diagram.page());
    rows[at++] = diagram.complexity();
    rows[at++] = diagram.minutes();
    rows[at++] = diagram.retired() ? 1 : 0;
    rows[at++] = add(diagram.requires());
    rows[at++] = add(diagram.confusable());
    rows[at++] = add(diagram.tags());
    rows[at] = add(diagram.formerly());
  }

  private int number(@Nullable String text) {
    return text == null ? 0 : numbers.computeIfAbsent(text, _ -> numbers.size() + 1);
  }

  private int add(List<String> texts) {
    texts.forEach(text -> lists.add(number(text)));
    return texts.size();
  }

  static List<Diagram> read(BinaryIn in) {
    String[] texts = in.texts().toArray(String[]::new);
    int[] rows = in.ints();
    Lists lists = new Lists(texts, in.ints());
    Diagram[] diagrams = new Diagram[rows.length / ROW];
    for (int i = 0, at = 0; i < diagrams.length; i++, at += ROW) {
      diagrams[i] =
          new Diagram(
              texts[rows[at] - 1],
              texts[rows[at + 1] - 1],
              texts[rows[at + 2] - 1],
              texts[rows[at + 3] - 1],
              rows[at + 5],
              rows[at + 6],
              rows[at + 4] == 0 ? null : texts[rows[at + 4] - 1],
              lists.next(rows[at + 8]),
              lists.next(rows[at + 9]),
              lists.next(rows[at + 10]),
              lists.next(rows[at + 11]),
              rows[at + 7] != 0);
    }
    return List.of(diagrams);
  }

  /** The second column, read from its beginning to its end. */
  private static final class Lists {
    private final String[] texts;
    private final int[] numbers;
    private int at;

    private Lists(String[] texts, int[] numbers) {
      this.texts = texts;
      this.numbers = numbers;
    }

    private List<String> next(int size) {
      if (size == 0) {
        return List.of();
      }
      String[] list = new String[size];
      for (int i = 0; i < size; i++) {
        list[i] = texts[numbers[at++] - 1];
      }
      return List.of(list);
    }
  }
}
