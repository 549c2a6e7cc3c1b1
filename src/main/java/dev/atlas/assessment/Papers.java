package dev.atlas.assessment;

import dev.atlas.assessment.Exam.Draw;
import dev.atlas.assessment.Exam.Part;
import dev.atlas.assessment.Rubric.Criterion;
import dev.atlas.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The five papers of the study plan.
 *
 * <p>Source: the study plan's assessment frameworks (checkpoints of weeks 2, 4, 8, 12 and 16):
 * times, points and thresholds are theirs. They leave the split of the week 8 and week 12 papers
 * and of most parts into criteria open; these are shared out evenly, or by the time they take.
 */
public final class Papers {

  /** The paper at the end of the plan. */
  public static final String FINAL = "final";

  private static final int PASS = 80;
  private static final int PASS_RECALL = 85;
  private static final int COMPLEX = 4;
  private static final String REVIEWS = "more spaced repetition: atlas review, weakest first";
  private static final String PROBLEMS = "practice problems: one design a day until it holds";
  private static final String CONCEPTS = "study the concepts behind it again: atlas guide feynman";
  private static final String INTEGRATION =
      "integration exercises: join two systems in one drawing";

  private static final List<Exam> ALL = List.of(week2(), week4(), week8(), week12(), last());

  private Papers() {}

  /** The papers that a catalog has the diagrams for, in the order of the plan. */
  public static List<Exam> of(Catalog catalog) {
    return ALL.stream().filter(exam -> exam.suits(catalog)).toList();
  }

  private static Exam week2() {
    return new Exam(
        "week-2",
        "Patterns and mechanisms",
        2,
        1,
        List.of(
            new Part(
                "patterns",
                "Pattern recall",
                45,
                rubric("structure", 40, "accuracy", 30, "details", 20, "speed", 10),
                PASS_RECALL,
                new Draw(20, List.of("patterns"), 1),
                "Draw each pattern from memory, two minutes each.",
                REVIEWS),
            new Part(
                "mechanisms",
                "Mechanisms explained",
                60,
                even(100, "accuracy", "clarity", "examples", "trade-offs"),
                PASS_RECALL,
                new Draw(10, List.of("mechanisms"), 1),
                "Explain each mechanism aloud for five minutes, with an example and a trade-off.",
                CONCEPTS),
            new Part(
                "design",
                "Design for a million users",
                75,
                even(100, "patterns", "failures", "choices", "capacity"),
                PASS,
                null,
                "Design a shop for a million users with five patterns or more: failures, choices and"
                    + " capacity included.",
                PROBLEMS)),
        0);
  }

  private static Exam week4() {
    return new Exam(
        "week-4",
        "Foundation",
        4,
        1,
        List.of(
            new Part(
                "recall",
                "Rapid recall",
                30,
                even(100, "patterns", "guarantees", "mechanisms", "speed"),
                PASS,
                new Draw(20, List.of("patterns"), 1),
                "Draw these patterns, list all guarantees, name ten mechanisms with one line each.",
                REVIEWS),
            new Part(
                "application",
                "Application",
                45,
                even(100, "design", "patterns", "choices", "clarity"),
                PASS,
                null,
                "Design a simple system with five patterns and justify each.",
                PROBLEMS),
            new Part(
                "understanding",
                "Understanding",
                45,
                even(100, "trade-offs", "failures", "metrics", "clarity"),
                PASS,
                new Draw(3, List.of("guarantees"), 1),
                "Explain the trade-offs of these guarantees, how each fails, and calculate a metric"
                    + " of each.",
                CONCEPTS),
            new Part(
                "integration",
                "Integration",
                60,
                even(100, "combination", "failures", "performance", "clarity"),
                PASS,
                new Draw(4, List.of("patterns", "mechanisms"), 1),
                "Combine these in one system, handle its failures and make it fast.",
                INTEGRATION)),
        320);
  }

  private static Exam week8() {
    return new Exam(
        "week-8",
        "Scale",
        8,
        2,
        List.of(
            new Part(
                "design",
                "Design for a million users",
                45,
                even(40, "architecture", "data", "failures", "growth"),
                PASS,
                null,
                "Design a system of your choice for a million users.",
                PROBLEMS),
            new Part(
                "bottlenecks",
                "Ten bottlenecks",
                30,
                even(20, "found", "explained"),
                PASS,
                new Draw(2, List.of("performance"), 1),
                "Find ten bottlenecks in your design and say how each shows; these two for a start.",
                REVIEWS),
            new Part(
                "optimisations",
                "Five optimisations",
                25,
                even(20, "gain", "price"),
                PASS,
                null,
                "Propose five optimisations, each with its gain and its price.",
                CONCEPTS),
            new Part(
                "costs",
                "Costs",
                20,
                even(20, "model", "numbers"),
                PASS,
                new Draw(1, List.of("costs"), 1),
                "Calculate what your design costs a month, with this cost in mind.",
                INTEGRATION)),
        80);
  }

  private static Exam week12() {
    return new Exam(
        "week-12",
        "Companies",
        12,
        3,
        List.of(
            new Part(
                "comparison",
                "Five architectures compared",
                30,
                even(30, "structure", "differences", "reasons"),
                PASS,
                new Draw(5, List.of("companies"), COMPLEX),
                "Compare these five: what each solves, and how they differ.",
                REVIEWS),
            new Part(
                "unique",
                "Unique solutions",
                15,
                even(20, "found", "explained"),
                PASS,
                null,
                "Name what only one of the five does, and why it does.",
                CONCEPTS),
            new Part(
                "hybrid",
                "A hybrid design",
                30,
                even(30, "combination", "failures", "costs"),
                PASS,
                null,
                "Design one system from the best of the five.",
                INTEGRATION),
            new Part(
                "defence",
                "Defence",
                15,
                even(20, "arguments", "limits"),
                PASS,
                null,
                "Defend every choice against the strongest objection you know.",
                PROBLEMS)),
        80);
  }

  private static Exam last() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            "speed",
            "Speed round",
            30,
            rubric("structure", 100, "accuracy", 75, "details", 50, "speed", 25),
            PASS,
            new Draw(25, List.of(), 1),
            "Draw these from memory, two minutes each at most.",
            REVIEWS));
    parts.add(
        scenario(
            "design",
            "System design",
            60,
            even(200, "requirements", "architecture", "failures", "trade-offs"),
            new Draw(1, List.of("companies"), COMPLEX),
            "Design a system that does what this one does, from nothing.",
            PROBLEMS));
    parts.add(
        scenario(
            "incident",
            "Incident response",
            45,
            even(150, "analysis", "root-cause", "prevention"),
            new Draw(1, List.of("incidents"), 1),
            "It happens tonight: analyse it, find the root cause, prevent it, write the runbook.",
            CONCEPTS));
    parts.add(
        scenario(
            "capacity",
            "Capacity planning",
            45,
            even(150, "forecast", "resources", "costs"),
            new Draw(1, List.of("capacity"), 1),
            "Forecast growth, plan resources, calculate costs, design the scaling.",
            PROBLEMS));
    parts.add(
        scenario(
            "selection",
            "Technology selection",
            30,
            even(100, "options", "choice", "migration", "constraints"),
            new Draw(1, List.of("comparisons"), 1),
            "Compare the options, choose, calculate the migration, respect the constraints.",
            CONCEPTS));
    parts.add(
        scenario(
            "wisdom",
            "Production wisdom",
            30,
            even(150, "practice", "anti-patterns", "lessons"),
            new Draw(3, List.of("incidents", "debugging"), 1),
            "Say for each what good practice, what anti-patterns and what lessons belong to it.",
            INTEGRATION));
    return new Exam(FINAL, "Final", 16, 0, List.copyOf(parts), 850);
  }

  private static Part scenario(
      String id, String title, int minutes, Rubric rubric, Draw draw, String task, String remedy) {
    return new Part(id, title, minutes, rubric, PASS, draw, task, remedy);
  }

  private static Rubric rubric(Object... namesAndPoints) {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = 0; i < namesAndPoints.length; i += 2) {
      criteria.add(new Criterion((String) namesAndPoints[i], (Integer) namesAndPoints[i + 1]));
    }
    return new Rubric(List.copyOf(criteria));
  }

  private static Rubric even(int points, String... names) {
    List<Criterion> criteria = new ArrayList<>();
    for (String name : names) {
      criteria.add(new Criterion(name, points / names.length));
    }
    return new Rubric(List.copyOf(criteria));
  }

  /** The paper of that id among some, or null. */
  public static @Nullable Exam find(List<Exam> papers, String id) {
    for (Exam exam : papers) {
      if (exam.id().equals(id)) {
        return exam;
      }
    }
    return null;
  }
}
