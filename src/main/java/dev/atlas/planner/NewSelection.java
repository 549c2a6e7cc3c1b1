package dev.atlas.planner;

import dev.atlas.catalog.Diagram;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.planner.calendar.Budget;
import dev.atlas.planner.calendar.OpenPhases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which new diagrams the day introduces: one after another from the open category with the least
 * slack, as long as caps and minutes allow.
 *
 * <p>A choice is passed over while another category offers one that keeps the two rules of variety:
 * at most two of one group a day, and a queue that can still be interleaved.
 */
final class NewSelection {

  private final PlanContext context;
  private final Interleaving rule;
  private final ConfusablePairs pairs;
  private final Slack slack;
  private final Set<String> focus;

  /** Diagrams that could be studied today, by open category in phase order. */
  private final Map<String, List<Diagram>> offers = new LinkedHashMap<>();

  private final Map<String, Integer> ofGroup = new HashMap<>();
  private final List<QueueItem> queue;
  private final int reviewCount;
  private int minutesLeft;

  private NewSelection(PlanContext context, Budget budget, List<QueueItem> reviews) {
    this.context = context;
    this.rule = context.calendar().curriculum().interleaving();
    this.pairs = new ConfusablePairs(context);
    this.slack = new Slack(context);
    this.focus = Focus.categories(context);
    this.queue = new ArrayList<>(reviews);
    this.reviewCount = reviews.size();
    this.minutesLeft = budget.minutes() - reviews.stream().mapToInt(QueueItem::minutes).sum();
    collectOffers();
  }

  static List<QueueItem> select(PlanContext context, Budget budget, List<QueueItem> reviews) {
    NewSelection selection = new NewSelection(context, budget, reviews);
    for (int i = 0; i < budget.newCap(); i++) {
      Diagram next = selection.next();
      if (next == null) {
        break;
      }
      selection.take(next);
    }
    return selection.chosen();
  }

  /** The new diagrams so far: reviews come first, so they had better not be needed in between. */
  private List<QueueItem> chosen() {
    return queue.subList(reviewCount, queue.size());
  }

  private void collectOffers() {
    Map<String, List<Diagram>> ready = new HashMap<>();
    for (Diagram diagram : context.catalog().diagrams()) {
      if (Unstudied.planned(context, diagram) && Unstudied.ready(context, diagram)) {
        ready.computeIfAbsent(diagram.category(), _ -> new ArrayList<>()).add(diagram);
      }
    }
    for (Phase phase :
        OpenPhases.of(context.catalog(), context.calendar().curriculum(), context.learner())) {
      for (String category : phase.categories()) {
        offers.put(category, ready.getOrDefault(category, new ArrayList<>()));
      }
    }
  }

  /** The next diagram by rank; interleaving yields first, for a break can stand in for it. */
  private @Nullable Diagram next() {
    List<String> ranked = ranked();
    Predicate<Diagram> fits = d -> d.minutes() <= minutesLeft && !pairs.clashes(d, queue);
    Predicate<Diagram> varied = d -> ofGroup.getOrDefault(d.group(), 0) < rule.newPerGroup();
    Predicate<Diagram> interleaved = d -> Interleaver.keepsVariety(queue, d, rule);
    Predicate<Diagram> behindReviews = d -> Interleaver.keepsVariety(chosen(), d, rule);
    for (Predicate<Diagram> demand :
        List.of(
            fits.and(varied).and(interleaved).and(behindReviews),
            fits.and(varied).and(interleaved),
            fits.and(varied),
            fits.and(interleaved),
            fits)) {
      for (String category : ranked) {
        for (Diagram diagram : offers.getOrDefault(category, List.of())) {
          if (demand.test(diagram)) {
            return diagram;
          }
        }
      }
    }
    return null;
  }

  /** Open categories by slack, then the weekday's focus, then phase order (a stable sort). */
  private List<String> ranked() {
    List<String> ranked = new ArrayList<>(offers.keySet());
    ranked.sort(
        Comparator.<String>comparingLong(slack::minutes)
            .thenComparing(category -> !focus.contains(category)));
    return ranked;
  }

  private void take(Diagram diagram) {
    queue.add(
        new QueueItem(
            QueueItem.Kind.NEW, diagram, diagram.minutes(), reason(diagram), null, 0, null, 0));
    slack.chosen(diagram);
    minutesLeft -= diagram.minutes();
    ofGroup.merge(diagram.group(), 1, Integer::sum);
    offers.getOrDefault(diagram.category(), new ArrayList<>()).remove(diagram);
  }

  private String reason(Diagram diagram) {
    long hours = Math.round(slack.minutes(diagram.category()) / 60.0);
    String goal = slack.goal(diagram.category());
    return hours >= 0
        ? goal + " has " + hours + " h to spare"
        : goal + " is " + -hours + " h short";
  }
}
