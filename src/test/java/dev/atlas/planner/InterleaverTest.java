package dev.atlas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.rhythm.Break;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.fixture.Seeds;
import dev.atlas.planner.calendar.Breaks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InterleaverTest {

  private static final Interleaving RULE = new Interleaving(30, 5, 2);

  private static QueueItem item(String category, int number, int minutes) {
    Diagram diagram =
        new Diagram(
            category + "/" + number,
            "Title",
            category,
            category,
            1,
            minutes,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false);
    return new QueueItem(
        QueueItem.Kind.NEW, diagram, minutes, minutes, "a reason", null, 0, null, 0);
  }

  private static List<QueueItem> items(Object... categoriesAndMinutes) {
    List<QueueItem> items = new ArrayList<>();
    for (int i = 0; i < categoriesAndMinutes.length; i += 2) {
      items.add(
          item((String) categoriesAndMinutes[i], i / 2, (Integer) categoriesAndMinutes[i + 1]));
    }
    return items;
  }

  private static String order(List<QueueItem> items) {
    StringBuilder order = new StringBuilder();
    for (QueueItem item : Interleaver.arrange(items, RULE, List.of())) {
      order.append(item.breakBefore() > 0 ? "|" : "").append(item.diagram().category());
    }
    return order.toString();
  }

  @Test
  void order_thatKeepsTheRule_staysAsItIs() {
    assertThat(order(items("a", 15, "a", 15, "b", 30, "a", 15, "b", 15))).isEqualTo("aabab");
  }

  @Test
  void run_overThirtyMinutes_isBrokenByAnotherCategory() {
    assertThat(order(items("a", 15, "a", 15, "a", 15, "b", 5))).isEqualTo("aaba");
  }

  @Test
  void longItem_ofItsOwn_countsAlone() {
    assertThat(order(items("a", 45, "a", 5, "b", 5))).isEqualTo("aba");
  }

  @Test
  void lastCategory_alone_takesABreakEveryThirtyMinutes() {
    assertThat(order(items("a", 15, "a", 15, "a", 15, "a", 15, "a", 45))).isEqualTo("aa|aa|a");
  }

  @Test
  void break_whereItMust_saysWhy() {
    List<QueueItem> arranged = Interleaver.arrange(items("a", 30, "a", 30), RULE, List.of());
    assertThat(arranged.getFirst().breakBefore()).isZero();
    assertThat(arranged.getLast().breakBefore()).isEqualTo(5);
    assertThat(arranged.getLast().reason())
        .isEqualTo("a reason; after a break of 5 minutes: no other category is left");
  }

  private static List<Integer> breaks(Object... categoriesAndMinutes) {
    List<Break> rules = List.of(new Break(25, 5));
    Breaks rhythm = new Breaks(rules);
    return Interleaver.arrange(items(categoriesAndMinutes), RULE, rules).stream()
        .map(item -> rhythm.before(item.breakBefore(), item.minutes()))
        .toList();
  }

  @Test
  void lastCategory_brokenByTheRhythmOfTheDay_takesNoBreakOfItsOwn() {
    assertThat(breaks("a", 10, "a", 10, "a", 5, "a", 10, "a", 10, "a", 5, "a", 10))
        .containsExactly(0, 0, 0, 5, 0, 0, 5);
  }

  @Test
  void forcedBreak_beforeTheRhythmHasOne_beginsTheRhythmAnew() {
    assertThat(breaks("a", 15, "a", 9, "a", 9, "a", 9, "a", 9)).containsExactly(0, 0, 5, 0, 0);
  }

  @Test
  void scarceCategory_listedFirst_isSavedToSeparateThePlentifulOne() {
    assertThat(order(items("b", 5, "b", 5, "a", 30, "a", 30, "a", 30))).isEqualTo("ababa");
  }

  @Test
  void anyItems_arranged_areThemselvesAndBreakOnlyWhereNoOrderCouldDoWithout() {
    Seeds.each(
        600,
        random -> {
          List<QueueItem> items = randomItems(random);
          List<QueueItem> arranged = Interleaver.arrange(items, RULE, List.of());
          assertThat(arranged.stream().map(QueueItem::diagram))
              .containsExactlyInAnyOrderElementsOf(items.stream().map(QueueItem::diagram).toList());
          long breaks = arranged.stream().filter(each -> each.breakBefore() > 0).count();
          if (breaks > 0) {
            assertThat(orderWithoutBreak(items, "", 0)).as(items.toString()).isFalse();
          }
        });
  }

  private static List<QueueItem> randomItems(RandomGenerator random) {
    List<QueueItem> items = new ArrayList<>();
    int categories = random.nextInt(1, 4);
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      String category = "" + (char) ('a' + random.nextInt(categories));
      items.add(item(category, i, List.of(4, 15, 18, 24, 30, 45).get(random.nextInt(6))));
    }
    return items;
  }

  /**
   * Whether any order keeps every run short, each category in the order given: tried one after
   * another.
   */
  private static boolean orderWithoutBreak(List<QueueItem> rest, String category, int run) {
    if (rest.isEmpty()) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    for (QueueItem item : rest) {
      boolean goesOn = item.diagram().category().equals(category);
      if (seen.add(item.diagram().category())
          && (!goesOn || run + item.minutes() <= RULE.runMinutes())) {
        List<QueueItem> after = new ArrayList<>(rest);
        after.remove(item);
        int next = goesOn ? run + item.minutes() : item.minutes();
        if (orderWithoutBreak(after, item.diagram().category(), next)) {
          return true;
        }
      }
    }
    return false;
  }
}
