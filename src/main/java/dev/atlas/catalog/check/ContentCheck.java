package dev.atlas.catalog.check;

import dev.atlas.catalog.Card;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Problem;
import dev.atlas.catalog.SourceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the entries say. A catalog with such findings can be studied; it would be better
 * without them. Retired entries are left alone.
 */
public final class ContentCheck {

  /** Recall points of an entry. */
  private static final int FEWEST_POINTS = 3;

  private static final int MOST_POINTS = 8;

  /**
   * Share of all recall points that may stand in a second entry: some truths hold in two places.
   */
  private static final double REPEATED_SHARE = 0.01;

  private final List<Diagram> diagrams;
  private final Function<String, @Nullable Card> cards;
  private final ToIntFunction<String> phaseOf;
  private final SourceMap sources;
  private final List<Problem> problems = new ArrayList<>();

  private ContentCheck(
      List<Diagram> diagrams,
      Function<String, @Nullable Card> cards,
      ToIntFunction<String> phaseOf,
      SourceMap sources) {
    this.diagrams = diagrams.stream().filter(diagram -> !diagram.retired()).toList();
    this.cards = cards;
    this.phaseOf = phaseOf;
    this.sources = sources;
  }

  /**
   * All findings, in the order of their places.
   *
   * @param cards the card of a diagram by its id
   * @param phaseOf the number of the phase that plans a category; 0 where none does
   */
  public static List<Problem> check(
      List<Diagram> diagrams,
      Function<String, @Nullable Card> cards,
      ToIntFunction<String> phaseOf,
      SourceMap sources) {
    ContentCheck check = new ContentCheck(diagrams, cards, phaseOf, sources);
    check.prompts();
    check.recall();
    check.repeatedRecall();
    check.phaseOrder();
    check.formats();
    check.titles();
    check.problems.sort(null);
    return List.copyOf(check.problems);
  }

  private Card card(Diagram diagram) {
    Card card = cards.apply(diagram.id());
    return card == null ? Card.EMPTY : card;
  }

  private void report(Diagram diagram, String field, String message, String advice) {
    problems.add(
        new Problem(sources.of(diagram.id(), field), diagram.id() + ": " + message, advice));
  }

  private void prompts() {
    Map<String, String> seen = new HashMap<>();
    for (Diagram diagram : diagrams) {
      String prompt = card(diagram).prompt();
      if (prompt == null) {
        report(
            diagram,
            "id",
            card(diagram).recall().isEmpty()
                ? "`prompt` and `recall` are missing"
                : "`prompt` is missing",
            "say what to redraw, with its boundaries");
        continue;
      }
      String first = seen.putIfAbsent(bare(prompt), diagram.id());
      if (first != null) {
        report(
            diagram, "prompt", "`prompt` repeats that of " + first, "say what is particular to it");
      }
    }
  }

  private void recall() {
    for (Diagram diagram : diagrams) {
      List<String> points = card(diagram).recall();
      boolean blank = points.isEmpty() && card(diagram).prompt() == null;
      if (!blank && (points.size() < FEWEST_POINTS || points.size() > MOST_POINTS)) {
        report(
            diagram,
            "recall",
            "`recall` has " + points.size() + (points.size() == 1 ? " point" : " points"),
            "name " + FEWEST_POINTS + " to " + MOST_POINTS + " things that a good redraw shows");
      }
      long different = points.stream().map(ContentCheck::bare).distinct().count();
      if (different < points.size()) {
        report(diagram, "recall", "`recall` says one point twice", "remove one of the two");
      }
    }
  }

  private void repeatedRecall() {
    Map<String, String> seen = new HashMap<>();
    List<Problem> repeated = new ArrayList<>();
    int all = 0;
    for (Diagram diagram : diagrams) {
      List<String> points = card(diagram).recall();
      all += points.size();
      for (int i = 0; i < points.size(); i++) {
        String first = seen.putIfAbsent(bare(points.get(i)), diagram.id());
        if (first != null && !first.equals(diagram.id())) {
          repeated.add(
              new Problem(
                  sources.of(diagram.id(), "recall/" + i),
                  diagram.id() + ": a point of `recall` repeats one of " + first,
                  "say what is particular to this diagram"));
        }
      }
    }
    if (repeated.size() > all * REPEATED_SHARE) {
      problems.addAll(repeated);
    }
  }

  private void phaseOrder() {
    Map<String, Diagram> byId = new HashMap<>();
    diagrams.forEach(diagram -> byId.put(diagram.id(), diagram));
    for (Diagram diagram : diagrams) {
      int phase = phaseOf.applyAsInt(diagram.category());
      for (int i = 0; i < diagram.requires().size() && phase > 0; i++) {
        Diagram required = byId.get(diagram.requires().get(i));
        int before = required == null ? phase : phaseOf.applyAsInt(required.category());
        if (required != null && (before == 0 || before > phase)) {
          report(
              diagram,
              "requires/" + i,
              "`requires` names "
                  + required.id()
                  + (before == 0
                      ? ", which no phase plans"
                      : " of phase " + before + ", but is itself planned in phase " + phase),
              "require something of its own phase or an earlier one");
        }
      }
    }
  }

  private void formats() {
    for (Diagram diagram : diagrams) {
      Card.Incident incident = card(diagram).incident();
      if (incident != null && !Formats.date(incident.date())) {
        report(
            diagram,
            "incident/date",
            "`" + incident.date() + "` is no date",
            "write 2017, 2017-02 or 2017-02-28");
      }
      if (incident != null && incident.source() != null && !Formats.url(incident.source())) {
        report(
            diagram,
            "incident/source",
            "`" + incident.source() + "` is no web address",
            "write https://host/page, or leave `source` out");
      }
      if (diagram.page() != null && !Formats.page(diagram.page())) {
        report(
            diagram,
            "page",
            "`" + diagram.page() + "` is no page",
            "write a path below the site's pages, such as patterns/cqrs.md");
      }
    }
  }

  private void titles() {
    for (SimilarTitles.Pair pair : SimilarTitles.among(diagrams)) {
      report(
          pair.second(),
          "title",
          "its title is nearly that of " + pair.first().id(),
          "say in the title what sets the two apart");
    }
  }

  /** Text without case, punctuation and spacing. */
  static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
