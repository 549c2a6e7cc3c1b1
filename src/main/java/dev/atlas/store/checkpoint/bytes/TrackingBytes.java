package dev.atlas.store.checkpoint.bytes;

import dev.atlas.journal.EventId;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import dev.atlas.learner.PracticeRecord;
import dev.atlas.learner.tracking.Dated;
import dev.atlas.learner.tracking.ErrorTally;
import dev.atlas.learner.tracking.Known;
import dev.atlas.learner.tracking.Tracking;
import dev.atlas.memory.Grade;
import dev.atlas.store.compiled.BinaryIn;
import dev.atlas.store.compiled.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the learner said and did beside the diagrams, as bytes. */
public final class TrackingBytes {

  private static final List<Fact.Hold.Kind> HOLDS = List.of(Fact.Hold.Kind.values());
  private static final List<SelfReport.Mistake.Kind> KINDS =
      List.of(SelfReport.Mistake.Kind.values());
  private static final List<SelfReport.Depth.Level> LEVELS =
      List.of(SelfReport.Depth.Level.values());
  private static final List<SelfReport.Depth.Point> POINTS =
      List.of(SelfReport.Depth.Point.values());
  private static final int START = 0;
  private static final int SCORE = 1;
  private static final int STOP = 2;

  private TrackingBytes() {}

  /**
   * What was read.
   *
   * @param practice work beside the diagrams
   * @param tracking what was said
   */
  public record Read(List<PracticeRecord> practice, Tracking tracking) {}

  /** All of it as bytes. */
  public static byte[] of(List<PracticeRecord> practice, Tracking tracking) {
    return Sections.of(
        List.of(
            out -> out.list(practice, each -> PracticeBytes.write(each, out)),
            out -> LateMap.write(tracking.known(), TrackingBytes::write, out),
            out -> LateMap.write(tracking.holds(), TrackingBytes::write, out),
            out -> LateMap.write(tracking.depths(), TrackingBytes::write, out),
            out -> write(tracking.mornings(), TrackingBytes::write, out),
            out -> write(tracking.mistakes(), TrackingBytes::write, out),
            out -> write(tracking.revisits(), TrackingBytes::write, out),
            out -> out.list(tracking.errors(), each -> write(each, out)),
            out -> write(tracking.exams(), TrackingBytes::write, out),
            out -> write(tracking.interviews(), TrackingBytes::write, out),
            out -> out.list(tracking.forecasts(), day -> out.whole(day.toEpochDay()))));
  }

  /** Reads what {@link #of} wrote; nothing is fetched before somebody asks for it. */
  public static Read read(Supplier<byte[]> source) {
    Sections all = new Sections(source);
    int place = 0;
    List<PracticeRecord> practice = new LateList<>(all, place++, PracticeBytes::read);
    Tracking tracking =
        new Tracking(
            new LateMap<>(all, place++, TrackingBytes::known),
            new LateMap<>(all, place++, TrackingBytes::hold),
            new LateMap<>(all, place++, TrackingBytes::depth),
            list(all, place++, TrackingBytes::morning),
            list(all, place++, TrackingBytes::mistake),
            list(all, place++, in -> new SelfReport.Revisit(id(in), date(in))),
            new LateList<>(all, place++, TrackingBytes::tally),
            list(all, place++, TrackingBytes::step),
            list(all, place++, TrackingBytes::interview),
            new LateList<>(all, place, TrackingBytes::day));
    return new Read(practice, tracking);
  }

  /** Where these were read from; null where some of it was not, or has changed. */
  public static @Nullable Supplier<byte[]> source(List<PracticeRecord> practice, Tracking all) {
    Sections common =
        Late.common(
            practice,
            all.known(),
            all.holds(),
            all.depths(),
            all.mornings(),
            all.mistakes(),
            all.revisits(),
            all.errors(),
            all.exams(),
            all.interviews(),
            all.forecasts());
    return common == null ? null : common.source();
  }

  private static Known known(BinaryIn in) {
    return new Known(id(in), day(in), in.longWhole(), Grade.of(in.whole()));
  }

  private static void write(Known known, BinaryOut out) {
    id(known.event(), out);
    out.whole(known.day().toEpochDay());
    out.whole(known.second());
    out.whole(known.grade().number());
  }

  private static void write(Fact.Hold hold, BinaryOut out) {
    out.text(hold.diagram());
    out.whole(HOLDS.indexOf(hold.kind()));
    date(hold.until(), out);
  }

  private static Fact.Hold hold(BinaryIn in) {
    return new Fact.Hold(in.text(), HOLDS.get(in.whole()), date(in));
  }

  private static void write(SelfReport.Depth depth, BinaryOut out) {
    out.text(depth.diagram());
    out.whole(depth.level() == null ? -1 : LEVELS.indexOf(depth.level()));
    Set<SelfReport.Depth.Point> points = depth.checklist();
    int bits = 0;
    if (points != null) {
      for (SelfReport.Depth.Point point : points) {
        bits |= 1 << POINTS.indexOf(point);
      }
    }
    out.whole(points == null ? -1 : bits);
  }

  private static SelfReport.Depth depth(BinaryIn in) {
    String diagram = in.text();
    int level = in.whole();
    int bits = in.whole();
    Set<SelfReport.Depth.Point> points = EnumSet.noneOf(SelfReport.Depth.Point.class);
    for (int i = 0; i < POINTS.size(); i++) {
      if ((bits & 1 << i) != 0) {
        points.add(POINTS.get(i));
      }
    }
    return new SelfReport.Depth(
        diagram, level < 0 ? null : LEVELS.get(level), bits < 0 ? null : Set.copyOf(points));
  }

  private static void write(SelfReport.Morning morning, BinaryOut out) {
    out.whole(morning.energy());
    out.whole(morning.focus());
    out.whole(morning.motivation());
    number(morning.hours(), out);
    out.optionalText(morning.note());
  }

  private static SelfReport.Morning morning(BinaryIn in) {
    return new SelfReport.Morning(
        in.whole(), in.whole(), in.whole(), number(in), in.optionalText());
  }

  private static void write(SelfReport.Mistake mistake, BinaryOut out) {
    out.whole(KINDS.indexOf(mistake.kind()));
    out.optionalText(mistake.diagram());
    out.text(mistake.what());
    out.optionalText(mistake.cause());
    out.optionalText(mistake.correction());
    date(mistake.revisit(), out);
  }

  private static SelfReport.Mistake mistake(BinaryIn in) {
    return new SelfReport.Mistake(
        KINDS.get(in.whole()),
        in.optionalText(),
        in.text(),
        in.optionalText(),
        in.optionalText(),
        date(in));
  }

  private static void write(SelfReport.Revisit revisit, BinaryOut out) {
    id(revisit.error(), out);
    date(revisit.next(), out);
  }

  private static void write(ErrorTally tally, BinaryOut out) {
    out.whole(tally.day().toEpochDay());
    out.whole(KINDS.indexOf(tally.kind()));
    out.whole(tally.made());
    out.whole(tally.corrected());
    out.whole(tally.revisited());
  }

  private static ErrorTally tally(BinaryIn in) {
    return new ErrorTally(day(in), KINDS.get(in.whole()), in.whole(), in.whole(), in.whole());
  }

  private static void write(SelfReport.ExamStep step, BinaryOut out) {
    switch (step) {
      case SelfReport.ExamStart start -> {
        out.whole(START);
        out.text(start.paper());
        out.whole(start.seed());
      }
      case SelfReport.ExamScore score -> {
        out.whole(SCORE);
        id(score.attempt(), out);
        out.text(score.part());
        out.number(score.points());
        out.list(
            score.criteria().entrySet(),
            each -> {
              out.text(each.getKey());
              out.number(each.getValue());
            });
        out.whole(score.seconds() == null ? -1 : score.seconds());
        out.optionalText(score.note());
      }
      case SelfReport.ExamStop stop -> {
        out.whole(STOP);
        id(stop.attempt(), out);
      }
    }
  }

  private static SelfReport.ExamStep step(BinaryIn in) {
    int kind = in.whole();
    return switch (kind) {
      case START -> new SelfReport.ExamStart(in.text(), in.longWhole());
      case SCORE -> {
        EventId attempt = id(in);
        String part = in.text();
        double points = in.number();
        Map<String, Double> criteria = new LinkedHashMap<>();
        in.list(() -> Map.entry(in.text(), in.number()))
            .forEach(each -> criteria.put(each.getKey(), each.getValue()));
        int seconds = in.whole();
        yield new SelfReport.ExamScore(
            attempt, part, points, criteria, seconds < 0 ? null : seconds, in.optionalText());
      }
      case STOP -> new SelfReport.ExamStop(id(in));
      default -> throw new IllegalArgumentException("an unknown step of an exam");
    };
  }

  private static void write(SelfReport.Interview held, BinaryOut out) {
    out.text(held.scenario());
    out.whole(held.minutes());
    held.scores().forEach(out::whole);
    out.optionalText(held.note());
  }

  private static <F extends SelfReport> void write(
      List<Dated<F>> all, BiConsumer<F, BinaryOut> one, BinaryOut out) {
    out.list(
        all,
        dated -> {
          id(dated.event(), out);
          out.whole(dated.day().toEpochDay());
          out.whole(dated.at().toEpochSecond());
          out.whole(dated.at().getNano());
          out.whole(dated.at().getOffset().getTotalSeconds());
          one.accept(dated.fact(), out);
        });
  }

  private static SelfReport.Interview interview(BinaryIn in) {
    return new SelfReport.Interview(
        in.text(),
        in.whole(),
        in.whole(),
        in.whole(),
        in.whole(),
        in.whole(),
        in.whole(),
        in.optionalText());
  }

  private static <F extends SelfReport> List<Dated<F>> list(
      Sections sections, int place, Function<BinaryIn, F> one) {
    return new LateList<>(
        sections,
        place,
        in -> {
          EventId event = id(in);
          LocalDate day = day(in);
          Instant instant = Instant.ofEpochSecond(in.longWhole(), in.longWhole());
          ZoneOffset offset = ZoneOffset.ofTotalSeconds(in.whole());
          return new Dated<>(event, day, OffsetDateTime.ofInstant(instant, offset), one.apply(in));
        });
  }

  private static void id(EventId id, BinaryOut out) {
    out.whole(id.high());
    out.whole(id.low());
  }

  private static EventId id(BinaryIn in) {
    return new EventId(in.longWhole(), in.longWhole());
  }

  private static LocalDate day(BinaryIn in) {
    return LocalDate.ofEpochDay(in.longWhole());
  }

  private static void date(@Nullable LocalDate date, BinaryOut out) {
    out.flag(date != null);
    if (date != null) {
      out.whole(date.toEpochDay());
    }
  }

  private static @Nullable LocalDate date(BinaryIn in) {
    return in.flag() ? day(in) : null;
  }

  private static void number(@Nullable Double number, BinaryOut out) {
    out.flag(number != null);
    if (number != null) {
      out.number(number);
    }
  }

  private static @Nullable Double number(BinaryIn in) {
    return in.flag() ? in.number() : null;
  }
}
