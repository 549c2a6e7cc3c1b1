package dev.atlas.forecast.demo;

import dev.atlas.forecast.demo.Pen.Deed;
import dev.atlas.journal.Event;
import dev.atlas.journal.Fact;
import dev.atlas.journal.Journal;
import dev.atlas.learner.LearnerState;
import dev.atlas.learner.fold.JournalFold;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the learner has written so far. The events of the first year are at hand, to look back on; a
 * journal of a million is not held in memory.
 */
final class Notebook {

  private static final int WEEKS_AT_HAND = 52;
  private static final int SHORT = 10_000;

  private final Demo demo;
  private final Pen pen;
  private final List<Event> atHand = new ArrayList<>();
  private final LocalDate lastAtHand;
  private int written;

  Notebook(Demo demo, Pen pen) {
    this.demo = demo;
    this.pen = pen;
    this.lastAtHand = demo.start().plusWeeks(WEEKS_AT_HAND);
  }

  /** Writes one command; nothing where it would be more than was asked for. */
  List<Event> write(Deed... command) {
    return write(List.of(command));
  }

  /** Writes one command; nothing where it would be more than was asked for. */
  List<Event> write(List<Deed> command) {
    if (command.isEmpty() || (demo.events() > 0 && written + command.size() > demo.events())) {
      return List.of();
    }
    List<Event> events = pen.write(command);
    written += events.size();
    if (command.getLast().at().toLocalDate().isBefore(lastAtHand)) {
      atHand.addAll(events);
    }
    return events;
  }

  /** Writes one command at a moment. */
  List<Event> write(OffsetDateTime at, Fact fact) {
    return write(new Deed(at, fact));
  }

  /** Whether a day may have one more event; as many a day as the whole asks for. */
  boolean room(LocalDate day) {
    return demo.events() == 0 || written < quota(day);
  }

  /** How many events may be written by the end of a day. */
  long quota(LocalDate day) {
    long passed = day.toEpochDay() - demo.start().toEpochDay() + 1;
    long all = demo.today().toEpochDay() - demo.start().toEpochDay() + 1;
    return (demo.events() * passed + all - 1) / all;
  }

  /** How many events are written. */
  int written() {
    return written;
  }

  /** Whether everything that was written before a day is at hand. */
  boolean whole(LocalDate day) {
    return day.isBefore(lastAtHand);
  }

  /** Whether it is read in no time. */
  boolean isShort() {
    return atHand.size() <= SHORT;
  }

  /** What everything at hand adds up to. */
  LearnerState state() {
    return JournalFold.now(new Journal(atHand), demo.catalog(), demo.curriculum());
  }
}
