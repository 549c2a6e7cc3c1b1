package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.render.text.tracking.InterviewText;
import dev.atlas.report.CardReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diagram's card for a terminal. */
final class CardText {

  private CardText() {}

  static void write(CardReport card, Page page) {
    Style style = page.style();
    page.line(style.strong(Plain.safe(card.diagram().title())));
    for (String line : Plain.wrap(Plain.safe(facts(card)), page.width())) {
      page.line(style.faint(line));
    }
    if (card.prompt() != null) {
      page.blank().paragraph(Plain.safe(card.prompt()), 0);
    }
    recall(card, page);
    incident(card, page);
    threeAm(card, page);
    if (card.advice() != null) {
      page.blank();
      MaterialText.advice("Technique: ", card.advice(), page);
    }
    references("Know before", card.requires(), page);
    references("Builds on it", card.requiredBy(), page);
    references("Easily confused with", card.confusable(), page);
    memory(card, page);
    if (card.depth() != null) {
      page.blank();
      InterviewText.line(card.depth(), page);
    }
    history(card, page);
    if (card.page() != null) {
      page.blank().line("Page: " + Plain.safe(card.page()));
    }
  }

  private static String facts(CardReport card) {
    List<String> facts = new ArrayList<>();
    facts.add(card.diagram().id());
    facts.add(
        card.categoryTitle().equals(card.groupTitle())
            ? card.categoryTitle()
            : card.categoryTitle() + ", " + card.groupTitle());
    if (card.diagram().phase() > 0) {
      facts.add("phase " + card.diagram().phase());
    }
    facts.add("C" + card.diagram().complexity());
    facts.add(card.diagram().minutes() + " min");
    CardReport.OwnMinutes own = card.ownMinutes();
    if (own.minutes() != own.nominal()) {
      facts.add(
          "your " + own.kind() + " " + own.minutes() + " min (nominal " + own.nominal() + ")");
    }
    if (!card.tags().isEmpty()) {
      facts.add(String.join(" ", card.tags()));
    }
    if (card.retired()) {
      facts.add("retired");
    }
    return String.join(" · ", facts);
  }

  private static void recall(CardReport card, Page page) {
    if (card.recall().isEmpty()) {
      return;
    }
    if (card.answer()) {
      page.heading("A good redraw shows");
      page.list(card.recall().stream().map(Plain::safe).toList(), "  - ");
    } else {
      page.blank()
          .line(
              page.style()
                  .faint(
                      Plain.count(card.recall().size(), "point", "points")
                          + " to recall; see them with --answer"));
    }
  }

  private static void incident(CardReport card, Page page) {
    if (card.incident() != null) {
      page.heading("Incident");
      page.line(
          "  " + Plain.safe(card.incident().company()) + ", " + Plain.safe(card.incident().date()));
      if (card.incident().source() != null) {
        page.line("  " + Plain.safe(card.incident().source()));
      }
    }
  }

  private static void threeAm(CardReport card, Page page) {
    CardReport.ThreeAm threeAm = card.threeAm();
    if (threeAm != null && card.answer()) {
      page.heading("At 3 AM");
      page.list(
          List.of(
              "symptom: " + Plain.safe(threeAm.symptom()),
              "logs: " + Plain.safe(threeAm.logs()),
              "metrics: " + Plain.safe(threeAm.metrics()),
              "first step: " + Plain.safe(threeAm.recovery())),
          "  - ");
    }
  }

  private static void references(String name, List<CardReport.Reference> references, Page page) {
    if (!references.isEmpty()) {
      page.heading(name);
      for (CardReport.Reference each : references) {
        page.line(
            "  "
                + page.style().faint(Plain.fit(each.state(), 10))
                + Plain.fit(Plain.safe(each.id()), page.width() - 12));
      }
    }
  }

  private static void memory(CardReport card, Page page) {
    page.heading("Memory");
    String held = card.diagram().held();
    if (held != null) {
      page.line("  held back " + (held.startsWith("until") ? held : "until " + held));
    }
    CardReport.Memory memory = card.memory();
    if (memory == null) {
      page.line("  new: not studied yet");
      return;
    }
    page.line(
        String.format(
            Locale.ROOT,
            "  %s · recall today %s · stability %.1f days · difficulty %.1f of 10",
            card.diagram().state(),
            Plain.percent(memory.retrievability()),
            memory.stability(),
            memory.difficulty()));
    if (card.diagram().due() != null) {
      page.line("  next review " + Dates.brief(card.diagram().due()).replace("  ", " "));
    }
  }

  private static void history(CardReport card, Page page) {
    if (!card.history().isEmpty()) {
      page.heading("History");
      for (CardReport.Review review : card.history()) {
        page.line(
            "  " + Dates.minute(review.at()) + "  " + Plain.fit(review.kind(), 8) + review.grade());
        if (review.note() != null) {
          page.paragraph("“" + Plain.safe(review.note()) + "”", 4);
        }
      }
    }
  }
}
