package dev.atlas.planner.select;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Catalog and curriculum as numbers. Diagrams keep their positions in the catalog; categories come
 * in phase order, then those that no phase plans; a goal is what a category is studied for: a key
 * result that counts diagrams or, for a stretch category, the category itself.
 *
 * <p>Immutable, and shared by all simulated futures.
 */
public final class PlanTable {

  /** Shared by all who have no relations, so that asking for them meets one place of memory. */
  private static final int[] NOBODY = {};

  final List<Diagram> diagrams;
  final List<String> categories;
  final List<String> goals;
  final int phases;

  final int[] minutes;
  private final double[] recallShare;
  private final double meanRecallShare;
  private final double longestRecallShare;
  final int[] category;
  final int[] group;
  final int[] complexity;

  /** Whether the plan holds the diagram, and whether it is not retired. */
  final boolean[] planned;

  final boolean[] active;

  /** Whether a key result of its category counts the diagram. */
  final boolean[] counted;

  /** How many diagrams must be studied before; for whom a diagram is such a one. */
  final int[] required;

  final int[][] dependents;
  final int[][] confusable;

  /** Diagrams of a category that are not retired, in the order of their study. */
  final int[][] ofCategory;

  /** Planned diagrams that go before all others, in order. */
  final int[] ahead;

  /** The shortest study in a category. */
  final int[] leastMinutes;

  /** By category: its phase or -1, and its goal or -1. */
  final int[] phaseOf;

  final int[] goalOf;

  /** By phase: the phase whose gate opens it or -1, and its active diagrams. */
  final int[] opensAfter;

  final int[] inPhase;
  final int groups;
  final Curriculum curriculum;

  private final Map<String, Integer> categoryIndex = new LinkedHashMap<>();
  private final Catalog catalog;

  /** The table of a plan where nothing goes ahead. */
  public PlanTable(
      Catalog catalog,
      Curriculum curriculum,
      Predicate<Diagram> held,
      ToIntFunction<Diagram> studyMinutes) {
    this(catalog, curriculum, held, held, studyMinutes, _ -> 1, List.of());
  }

  /**
   * The table of a plan.
   *
   * @param held whether the plan holds a diagram of its categories; what it does not hold counts
   *     nowhere but keeps its reviews
   * @param counted whether a key result of its category counts a diagram; what is held for others
   *     that require it does not count
   * @param studyMinutes planned minutes of a first study, at least 1
   * @param recallShare how many times the target time of its day a recall takes
   * @param ahead diagrams that go before all other new ones, whether their phase is open or not
   */
  public PlanTable(
      Catalog catalog,
      Curriculum curriculum,
      Predicate<Diagram> held,
      Predicate<Diagram> counted,
      ToIntFunction<Diagram> studyMinutes,
      ToDoubleFunction<Diagram> recallShare,
      List<Diagram> ahead) {
    this.catalog = catalog;
    this.curriculum = curriculum;
    diagrams = catalog.diagrams();
    int size = diagrams.size();
    categories = categoryNames(catalog, curriculum);
    categories.forEach(id -> categoryIndex.put(id, categoryIndex.size()));
    phases = curriculum.phases().size();
    phaseOf = new int[categories.size()];
    goalOf = new int[categories.size()];
    goals = goals(curriculum);
    minutes = new int[size];
    this.recallShare = new double[size];
    complexity = new int[size];
    category = new int[size];
    group = new int[size];
    planned = new boolean[size];
    active = new boolean[size];
    this.counted = new boolean[size];
    inPhase = new int[phases];
    opensAfter = opensAfter(curriculum);
    Map<String, Integer> groupIndex = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Diagram diagram = diagrams.get(i);
      minutes[i] = studyMinutes.applyAsInt(diagram);
      this.recallShare[i] = recallShare.applyAsDouble(diagram);
      complexity[i] = diagram.complexity();
      category[i] = category(diagram.category());
      group[i] = groupIndex.computeIfAbsent(diagram.group(), _ -> groupIndex.size());
      active[i] = !diagram.retired();
      this.counted[i] = counted.test(diagram);
      int phase = phaseOf[category[i]];
      planned[i] = active[i] && phase >= 0 && held.test(diagram);
      if (planned[i]) {
        inPhase[phase]++;
      }
    }
    groups = groupIndex.size();
    meanRecallShare = Arrays.stream(this.recallShare).average().orElse(1);
    longestRecallShare = Arrays.stream(this.recallShare).max().orElse(1);
    required = new int[size];
    dependents = new int[size][];
    Arrays.fill(dependents, NOBODY);
    confusable = new int[size][];
    Arrays.fill(confusable, NOBODY);
    relations();
    ofCategory = new int[categories.size()][];
    leastMinutes = new int[categories.size()];
    orders();
    this.ahead =
        ahead.stream().mapToInt(d -> catalog.position(d.id())).filter(i -> planned[i]).toArray();
  }

  private static List<String> categoryNames(Catalog catalog, Curriculum curriculum) {
    Set<String> names = new LinkedHashSet<>();
    curriculum.phases().forEach(phase -> names.addAll(phase.categories()));
    catalog.categories().stream().map(Category::id).forEach(names::add);
    catalog.diagrams().stream().map(Diagram::category).forEach(names::add);
    return List.copyOf(names);
  }

  private List<String> goals(Curriculum curriculum) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      Phase phase = curriculum.phaseOf(categories.get(c));
      phaseOf[c] = indexOf(phase, curriculum);
      KeyResult keyResult = curriculum.keyResultOf(categories.get(c));
      String name = keyResult == null ? categories.get(c) : keyResult.id();
      if (!names.contains(name)) {
        names.add(name);
      }
      goalOf[c] = names.indexOf(name);
    }
    return List.copyOf(names);
  }

  /** By number: the equality of records is linked anew at every start. */
  private static int indexOf(@Nullable Phase phase, Curriculum curriculum) {
    for (int i = 0; phase != null && i < curriculum.phases().size(); i++) {
      if (curriculum.phases().get(i).number() == phase.number()) {
        return i;
      }
    }
    return -1;
  }

  private static int[] opensAfter(Curriculum curriculum) {
    List<Integer> numbers = curriculum.phases().stream().map(Phase::number).toList();
    return curriculum.phases().stream().mapToInt(p -> numbers.indexOf(p.opensAfter())).toArray();
  }

  private void relations() {
    for (int i = 0; i < diagrams.size(); i++) {
      for (String id : diagrams.get(i).requires()) {
        int other = catalog.position(id);
        if (other < 0) {
          // What is nowhere can never be studied, so it is required for ever.
          required[i]++;
        } else if (active[other]) {
          int before = dependents[other].length;
          dependents[other] = with(dependents[other], i);
          required[i] += dependents[other].length - before;
        }
      }
      for (String id : diagrams.get(i).confusable()) {
        int other = catalog.position(id);
        if (other >= 0) {
          confusable[i] = with(confusable[i], other);
          confusable[other] = with(confusable[other], i);
        }
      }
    }
  }

  private static int[] with(int[] list, int element) {
    for (int each : list) {
      if (each == element) {
        return list;
      }
    }
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = element;
    return longer;
  }

  private void orders() {
    int[] sizes = new int[ofCategory.length];
    for (int i = 0; i < planned.length; i++) {
      sizes[category[i]] += planned[i] ? 1 : 0;
    }
    for (int c = 0; c < sizes.length; c++) {
      ofCategory[c] = new int[sizes[c]];
      leastMinutes[c] = Integer.MAX_VALUE;
    }
    for (int i = planned.length - 1; i >= 0; i--) {
      int c = category[i];
      if (planned[i]) {
        ofCategory[c][--sizes[c]] = i;
        leastMinutes[c] = Math.min(leastMinutes[c], minutes[i]);
      }
    }
  }

  /** The catalog that it is made of. */
  public Catalog catalog() {
    return catalog;
  }

  /** How many diagrams there are. */
  public int size() {
    return diagrams.size();
  }

  /** The diagram at a position. */
  public Diagram diagram(int index) {
    return diagrams.get(index);
  }

  /** The position of a diagram, or -1. */
  public int index(String id) {
    return catalog.position(id);
  }

  /** Whether the plan holds a diagram. */
  public boolean planned(int index) {
    return planned[index];
  }

  /** Whether a diagram is not retired. */
  public boolean active(int index) {
    return active[index];
  }

  /** Planned minutes of a first study. */
  public int minutes(int index) {
    return minutes[index];
  }

  /**
   * Planned minutes of a recall, at least 1.
   *
   * @param redraw target time of the day
   */
  public int recallMinutes(int index, int redraw) {
    return atLeastOne(redraw * recallShare[index]);
  }

  /** Planned minutes of a recall on the whole. */
  public int meanRecallMinutes(int redraw) {
    return atLeastOne(redraw * meanRecallShare);
  }

  /** Planned minutes of the longest recall. */
  int longestRecallMinutes(int redraw) {
    return atLeastOne(redraw * longestRecallShare);
  }

  private static int atLeastOne(double minutes) {
    return Math.max(1, (int) (minutes + 0.5));
  }

  /** The index of a diagram's category. */
  public int categoryOf(int index) {
    return category[index];
  }

  /** The index of the phase that plans a diagram, or -1. */
  public int phaseOf(int index) {
    return phaseOf[category[index]];
  }

  /** How many diagrams the plan holds of a phase, counted from 0. */
  public int inPhase(int phase) {
    return inPhase[phase];
  }

  /** The index of a category, or -1. */
  public int category(String id) {
    return categoryIndex.getOrDefault(id, -1);
  }

  /** How many categories there are. */
  public int categoryCount() {
    return categories.size();
  }

  /** The name of the goal of a diagram: a key result's id or its category's. */
  public String goal(int index) {
    return goals.get(goalOf[category[index]]);
  }
}
