package dev.atlas.store.compiled;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.Intervals;
import dev.atlas.curriculum.KeyResult;
import dev.atlas.curriculum.Milestone;
import dev.atlas.curriculum.Pathway;
import dev.atlas.curriculum.Phase;
import dev.atlas.curriculum.rhythm.Break;
import dev.atlas.curriculum.rhythm.DayRhythm;
import dev.atlas.curriculum.rhythm.Interleaving;
import dev.atlas.curriculum.rhythm.Limits;
import dev.atlas.curriculum.rhythm.RedrawTarget;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The curriculum as bytes; each write has its read right behind it. */
final class CurriculumCodec {

  private static final DayRhythm REST = new DayRhythm("rest", 0, 0, 0, 0, List.of());

  private CurriculumCodec() {}

  static void write(Curriculum curriculum, BinaryOut out) {
    out.whole(curriculum.weeks());
    out.number(curriculum.gate());
    out.number(curriculum.leadWeeks());
    out.text(curriculum.defaultPathway());
    out.list(curriculum.phases(), phase -> write(phase, out));
    out.list(curriculum.pathways(), pathway -> write(pathway, out));
    out.list(curriculum.keyResults(), keyResult -> write(keyResult, out));
    out.list(
        curriculum.milestones(),
        milestone -> {
          out.whole(milestone.diagrams());
          out.whole(milestone.week());
        });
    write(curriculum.limits(), out);
    for (DayOfWeek day : DayOfWeek.values()) {
      write(curriculum.rhythm().getOrDefault(day, REST), out);
    }
    out.list(
        curriculum.redraw(),
        target -> {
          out.whole(target.fromWeek());
          out.whole(target.minutes());
        });
    write(curriculum.intervals(), out);
    out.whole(curriculum.interleaving().runMinutes());
    out.whole(curriculum.interleaving().breakMinutes());
    out.whole(curriculum.interleaving().newPerGroup());
    out.list(
        curriculum.breaks(),
        pause -> {
          out.whole(pause.afterMinutes());
          out.whole(pause.minutes());
        });
    MaterialCodec.write(curriculum.material(), out);
  }

  static Curriculum read(BinaryIn in) {
    return new Curriculum(
        in.whole(),
        in.number(),
        in.number(),
        in.text(),
        in.list(() -> phase(in)),
        in.list(() -> pathway(in)),
        in.list(() -> keyResult(in)),
        in.list(() -> new Milestone(in.whole(), in.whole())),
        new Limits(in.whole(), in.whole(), in.whole(), in.whole()),
        rhythm(in),
        in.list(() -> new RedrawTarget(in.whole(), in.whole())),
        intervals(in),
        new Interleaving(in.whole(), in.whole(), in.whole()),
        in.list(() -> new Break(in.whole(), in.whole())),
        MaterialCodec.read(in));
  }

  private static void write(Phase phase, BinaryOut out) {
    out.whole(phase.number());
    out.text(phase.title());
    out.whole(phase.firstWeek());
    out.whole(phase.lastWeek());
    out.texts(phase.categories());
    out.whole(phase.opensAfter());
  }

  private static Phase phase(BinaryIn in) {
    return new Phase(in.whole(), in.text(), in.whole(), in.whole(), in.texts(), in.whole());
  }

  private static void write(Pathway pathway, BinaryOut out) {
    out.text(pathway.id());
    out.whole(pathway.weeks());
    out.number(pathway.hours());
    out.number(pathway.minHours());
    out.number(pathway.maxHours());
    out.whole(pathway.newPerDay());
    out.whole(pathway.reviewsPerDay());
  }

  private static Pathway pathway(BinaryIn in) {
    return new Pathway(
        in.text(), in.whole(), in.number(), in.number(), in.number(), in.whole(), in.whole());
  }

  private static void write(KeyResult keyResult, BinaryOut out) {
    out.text(keyResult.id());
    out.text(keyResult.title());
    out.text(keyResult.measure().name());
    out.texts(keyResult.categories());
    out.number(keyResult.target());
    out.whole(keyResult.week());
  }

  private static KeyResult keyResult(BinaryIn in) {
    return new KeyResult(
        in.text(),
        in.text(),
        KeyResult.Measure.valueOf(in.text()),
        in.texts(),
        in.number(),
        in.whole());
  }

  private static void write(Limits limits, BinaryOut out) {
    out.whole(limits.newPerDay());
    out.whole(limits.reviewsPerDay());
    out.whole(limits.focusMinutes());
    out.whole(limits.totalMinutes());
  }

  private static void write(DayRhythm rhythm, BinaryOut out) {
    out.text(rhythm.label());
    out.number(rhythm.weight());
    out.number(rhythm.newShare());
    out.number(rhythm.reviewShare());
    out.whole(rhythm.reviewPercent());
    out.texts(rhythm.focus());
  }

  private static Map<DayOfWeek, DayRhythm> rhythm(BinaryIn in) {
    Map<DayOfWeek, DayRhythm> rhythm = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      rhythm.put(
          day,
          new DayRhythm(in.text(), in.number(), in.number(), in.number(), in.whole(), in.texts()));
    }
    return rhythm;
  }

  private static void write(Intervals intervals, BinaryOut out) {
    out.number(intervals.retention());
    out.number(intervals.tolerance());
    out.whole(intervals.longestDays());
    out.whole(intervals.masteredDays());
    out.list(intervals.ladder(), value -> out.whole(value));
    Intervals.Steps steps = intervals.expanding();
    out.list(steps.hours(), value -> out.whole(value));
    out.number(steps.hard());
    out.number(steps.good());
    out.number(steps.easy());
    out.list(steps.floors(), value -> out.whole(value));
    out.list(intervals.complexity(), out::number);
  }

  private static Intervals intervals(BinaryIn in) {
    return new Intervals(
        in.number(),
        in.number(),
        in.whole(),
        in.whole(),
        in.list(in::whole),
        new Intervals.Steps(
            in.list(in::whole), in.number(), in.number(), in.number(), in.list(in::whole)),
        in.list(in::number));
  }
}
