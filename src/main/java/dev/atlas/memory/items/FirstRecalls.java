package dev.atlas.memory.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cards' first recalls on a later day, grouped by the first grade and the days in between, and
 * which of these groups are outliers.
 *
 * <p>Idea: a delay that hardly any card had (a holiday, a reset of the deck) says more about the
 * learner's calendar than about memory. Source: the outlier filter of fsrs-rs.
 */
public final class FirstRecalls {

  private static final int GRADES = 4;
  private static final int LEAST_DROPPED = 20;
  private static final int DROPPED_SHARE = 20;
  private static final int LEAST_GROUP = 6;
  private static final int LONGEST = 100;
  private static final int LONGEST_EASY = 365;

  /**
   * Cards with one first grade, first recalled after the same time.
   *
   * @param days time between study and recall, at least 1
   * @param cards how many
   * @param recalled how many of them were remembered
   */
  public record Group(int days, int cards, int recalled) {}

  private final List<List<Group>> kept = new ArrayList<>();
  private final List<Set<Integer>> dropped = new ArrayList<>();

  private FirstRecalls() {}

  /**
   * Groups and filters.
   *
   * @param observed for each first grade from again to easy, {@code 2 days + recalled} of each card
   */
  static FirstRecalls of(int[][] observed) {
    FirstRecalls result = new FirstRecalls();
    for (int grade = 1; grade <= GRADES; grade++) {
      result.filter(groups(observed[grade - 1]), grade == GRADES ? LONGEST_EASY : LONGEST);
    }
    return result;
  }

  /** Whether the cards with this first grade and delay are outliers. */
  public boolean drops(int grade, int days) {
    return dropped.get(grade - 1).contains(days);
  }

  /** The groups of a first grade that are no outliers, by rising days. */
  public List<Group> kept(int grade) {
    return kept.get(grade - 1);
  }

  private static List<Group> groups(int[] observed) {
    int[] sorted = observed.clone();
    Arrays.sort(sorted);
    List<Group> groups = new ArrayList<>();
    for (int from = 0, to; from < sorted.length; from = to) {
      int days = sorted[from] >> 1;
      int recalled = 0;
      for (to = from; to < sorted.length && sorted[to] >> 1 == days; to++) {
        recalled += sorted[to] & 1;
      }
      groups.add(new Group(days, to - from, recalled));
    }
    return groups;
  }

  private void filter(List<Group> groups, int longest) {
    int total = groups.stream().mapToInt(Group::cards).sum();
    int limit = Math.max(LEAST_DROPPED, total / DROPPED_SHARE);
    List<Group> keep = new ArrayList<>();
    Set<Integer> drop = new HashSet<>();
    int gone = 0;
    // Of equal groups the shorter delay goes first: so the published item sums say.
    for (Group group : groups.stream().sorted(Comparator.comparingInt(Group::cards)).toList()) {
      if (gone + group.cards() < limit) {
        gone += group.cards();
        drop.add(group.days());
      } else if (group.cards() >= LEAST_GROUP && group.days() <= longest) {
        keep.add(group);
      } else {
        drop.add(group.days());
      }
    }
    keep.sort(Comparator.comparingInt(Group::days));
    kept.add(keep);
    dropped.add(drop);
  }
}
