package dev.atlas.memory.bench;

import dev.atlas.memory.log.ReviewLog;
import dev.atlas.memory.log.ReviewLogBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * A seeded learner whose memory is not FSRS: an exponential trace with a lasting remainder, a
 * talent for each card, and a scheduler of doubling intervals. Forgotten cards come back on the
 * same day.
 */
public final class SimulatedLearner {

  private static final long DAY = 86_400_000L;
  private static final long BEGIN = 1_600_000_000_000L;

  private static final class Card {
    private final long id;
    private final double talent;
    private double strength = 1;
    private double interval = 1;
    private int dueDay;
    private int lastDay;

    private Card(long id, double talent) {
      this.id = id;
      this.talent = talent;
    }
  }

  private final Random random;
  private final ReviewLogBuilder log = new ReviewLogBuilder();
  private final StringBuilder csv =
      new StringBuilder("card_id,review_time,rating,review_duration\n");
  private long now;

  private final int reviews;

  private SimulatedLearner(long seed, int reviews) {
    random = new Random(seed);
    this.reviews = reviews;
  }

  /** A log of this many reviews. */
  public static ReviewLog log(long seed, int reviews) {
    SimulatedLearner learner = new SimulatedLearner(seed, reviews);
    learner.run();
    return learner.log.build();
  }

  /** The same log as the text of a CSV file. */
  public static String csv(long seed, int reviews) {
    SimulatedLearner learner = new SimulatedLearner(seed, reviews);
    learner.run();
    return learner.csv.toString();
  }

  /** Prints a CSV file; the arguments are the seed and the number of reviews. */
  public static void main(String[] args) {
    System.out.print(csv(Long.parseLong(args[0]), Integer.parseInt(args[1])));
  }

  private void run() {
    List<Card> cards = new ArrayList<>();
    for (int day = 0; log.size() < reviews; day++) {
      now = BEGIN + day * DAY;
      Deque<Card> again = new ArrayDeque<>();
      for (Card card : cards) {
        if (card.dueDay <= day && !(random.nextInt(12) == 0)) {
          review(card, day, again);
        }
      }
      for (int i = random.nextInt(52); i > 0; i--) {
        Card card = new Card(BEGIN + 1000L * cards.size(), Math.exp(0.6 * random.nextGaussian()));
        cards.add(card);
        study(card, day, again);
      }
      while (!again.isEmpty()) {
        relearn(again.remove(), again);
      }
    }
  }

  private void study(Card card, int day, Deque<Card> again) {
    card.lastDay = day;
    card.strength = 2.5 * card.talent;
    int grade = random.nextDouble() < 0.55 ? 1 : random.nextInt(6) == 0 ? 2 : 3;
    card.dueDay = day + 1;
    add(card, grade);
    if (grade == 1) {
      again.add(card);
    }
  }

  private void review(Card card, int day, Deque<Card> again) {
    int days = day - card.lastDay;
    double recall = 0.3 + 0.69 * Math.exp(-days / (5 * card.strength));
    card.lastDay = day;
    if (random.nextDouble() > recall) {
      card.strength = Math.max(0.3, card.strength * 0.35);
      card.interval = 1;
      card.dueDay = day + 1;
      add(card, 1);
      again.add(card);
      return;
    }
    double luck = random.nextDouble();
    int grade = luck < 0.06 ? 2 : luck > 0.97 ? 4 : 3;
    card.strength = Math.min(900, card.strength * (1 + card.talent * (1.4 - recall) * grade));
    card.interval = Math.min(700, card.interval * (1.1 + 0.45 * (grade - 1)) + random.nextInt(2));
    card.dueDay = day + (int) Math.round(card.interval);
    add(card, grade);
  }

  private void relearn(Card card, Deque<Card> again) {
    if (random.nextInt(4) == 0) {
      add(card, 1);
      again.add(card);
    } else {
      add(card, 3);
    }
  }

  private void add(Card card, int grade) {
    int duration = 2000 + random.nextInt(20_000);
    now += duration;
    if (log.size() == reviews) {
      return;
    }
    log.add(card.id, now, grade, duration);
    csv.append(card.id).append(',').append(now).append(',').append(grade).append(',');
    csv.append(duration).append('\n');
  }
}
