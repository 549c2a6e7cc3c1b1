package dev.atlas.report.build.day;

import dev.atlas.planner.Derivation;
import dev.atlas.report.build.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Why the queue does not hold a diagram, as a sentence.
 *
 * @param situation what is reported of
 * @param found what the planner found
 */
record Refusal(Situation situation, Derivation found) {

  String sentence() {
    return switch (found.verdict().cause()) {
      case DUE, MEETS, EARLY, NEXT, PATH -> "it is in the queue";
      case NOT_DUE -> "its next review is due on " + memory().progress().due().day();
      case ASIDE ->
          "its review is due, but the recovery lets wait what is mostly forgotten (recall "
              + WhyBuilder.percent(memory().retrievability())
              + ")";
      case LEVELLED -> levelled();
      case CONFUSABLE ->
          "it is easily confused with "
              + Objects.requireNonNull(found.rival()).diagram().id()
              + ", which is in the queue, and the two are not both young yet";
      case REVIEWS_FULL -> reviewsFull();
      case RETIRED -> "it is retired: nothing plans it any more";
      case HELD -> held();
      case UNPLANNED ->
          found.dropped()
              ? "the plan was relieved of it by `atlas plan adjust`"
              : "no phase of the curriculum plans its category";
      case REQUIRES -> requires();
      case SHUT -> shut();
      case NOTHING_NEW -> nothingNew();
      case CAP ->
          "the day's cap of " + found.day().budget().newCap() + " on new diagrams is reached";
      case MINUTES ->
          "its "
              + found.minutes().planned()
              + " minutes do not fit into the "
              + (found.day().budget().minutes() - found.day().plannedMinutes())
              + " that are left";
    };
  }

  private Derivation.Memory memory() {
    return Objects.requireNonNull(found.memory());
  }

  private String levelled() {
    Derivation.Day day = found.day();
    return "it can wait until "
        + memory().latest()
        + ": "
        + day.due()
        + " reviews are due, and today's part of the week is "
        + day.wanted();
  }

  private String reviewsFull() {
    Derivation.Day day = found.day();
    if (day.reviewRoom() == 0) {
      return "its review is due, but " + noRoom();
    }
    return day.reviews() < day.budget().reviewCap()
        ? "its review is due, but the day's minutes hold no more than " + day.reviews()
        : "its review is due, but the day's cap of "
            + day.budget().reviewCap()
            + " on reviews is reached";
  }

  private String noRoom() {
    Derivation.Day day = found.day();
    if (day.before()) {
      return "the plan begins on " + situation.calendar().start();
    }
    if (day.away()) {
      return "you are away";
    }
    return day.rest() ? "this is a rest day" : "the day has no room for reviews";
  }

  private String held() {
    LocalDate until = situation.learner().tracking().heldUntil(found.diagram().id());
    return until == null || until.equals(LocalDate.MAX)
        ? "you hold it back until you lift that"
        : "you hold it back until " + until;
  }

  private String requires() {
    List<String> missing =
        found.prerequisites().stream()
            .filter(each -> each.studied() == null)
            .map(Derivation.Prerequisite::id)
            .toList();
    return missing.isEmpty()
        ? "it requires a diagram that is not studied yet"
        : missing.getFirst()
            + " must be studied on an earlier day"
            + (missing.size() == 1 ? "" : ", and " + (missing.size() - 1) + " more");
  }

  private String shut() {
    Derivation.Gate gate = Objects.requireNonNull(found.gate());
    return "phase " + gate.phase().number() + " is shut";
  }

  private String nothingNew() {
    Derivation.Day day = found.day();
    if (day.before()) {
      return "the plan begins on " + situation.calendar().start();
    }
    if (day.rest()) {
      return day.away() ? "you are away" : "nothing is planned on a rest day";
    }
    if (day.recovery().reviewsOnly()) {
      return "the recovery has reviews only";
    }
    return situation.learner().settings().newPerDay(situation.curriculum()) == 0
        ? "the cap on new diagrams is set to 0"
        : "this weekday has no new diagrams";
  }
}
