package dev.atlas.curriculum.material;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to study.
 *
 * @param techniques ways of learning
 * @param methods ways of taking a diagram apart, by what it shows
 * @param troubles what goes wrong, and what to do about it
 */
public record Guide(List<Technique> techniques, List<Method> methods, List<Trouble> troubles) {

  /** No guide. */
  public static final Guide EMPTY = new Guide(List.of(), List.of(), List.of());

  /** Something to do, with its minutes. */
  public record Step(int minutes, String step) {}

  /**
   * A way of learning.
   *
   * @param id unique in the guide
   * @param title for people
   * @param what it is and why it works
   * @param how to do it
   * @param categories whose diagrams it fits
   * @param states of a diagram that it fits best, such as new or leech; empty for no preference
   * @param when to use it
   */
  public record Technique(
      String id,
      String title,
      String what,
      List<Step> how,
      List<String> categories,
      List<String> states,
      String when) {}

  /**
   * A way of taking one kind of diagram apart.
   *
   * @param id unique in the guide
   * @param title which kind of diagram
   * @param categories that hold such diagrams
   * @param technique its name
   * @param memoryHook how to keep the result
   * @param steps in order
   */
  public record Method(
      String id,
      String title,
      List<String> categories,
      String technique,
      String memoryHook,
      List<String> steps) {}

  /**
   * Something that goes wrong.
   *
   * @param id unique in the guide
   * @param title for people
   * @param signs by which it is noticed
   * @param steps against it
   * @param techniques ids of techniques that help
   */
  public record Trouble(
      String id, String title, List<String> signs, List<Step> steps, List<String> techniques) {}

  /** The method for the diagrams of a category, or null. */
  public @Nullable Method method(String category) {
    return methods.stream().filter(m -> m.categories().contains(category)).findFirst().orElse(null);
  }

  /**
   * The technique that fits a diagram: one for its category, at best one for its state; of several
   * the choice is the diagram's own, so that all of them get their turn.
   *
   * @param state the state of the diagram, such as new
   * @param turn a number that differs from diagram to diagram, at least 0
   * @return null where none fits
   */
  public @Nullable Technique technique(String category, String state, int turn) {
    List<Technique> fitting =
        techniques.stream().filter(t -> t.categories().contains(category)).toList();
    List<Technique> best = fitting.stream().filter(t -> t.states().contains(state)).toList();
    List<Technique> any = fitting.stream().filter(t -> t.states().isEmpty()).toList();
    List<Technique> choice = best.isEmpty() ? any : best;
    return choice.isEmpty() ? null : choice.get(turn % choice.size());
  }
}
