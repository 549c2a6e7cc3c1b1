package dev.atlas.store.compiled;

import dev.atlas.curriculum.material.LearningPath;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.curriculum.material.Reading;
import dev.atlas.curriculum.material.StudyMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Readings, paths and the guide as bytes: a blob each, so that a start decodes what it asks for.
 */
final class MaterialCodec {

  private MaterialCodec() {}

  static void write(StudyMaterial material, BinaryOut out) {
    BinaryOut readings = new BinaryOut();
    readings.list(material.readings(), reading -> write(reading, readings));
    out.blob(readings.toBytes());
    BinaryOut paths = new BinaryOut();
    paths.list(material.paths(), path -> write(path, paths));
    out.blob(paths.toBytes());
    BinaryOut guide = new BinaryOut();
    GuideCodec.write(material.guide(), guide);
    out.blob(guide.toBytes());
  }

  static StudyMaterial read(BinaryIn in) {
    BinaryIn readings = in.blob();
    BinaryIn paths = in.blob();
    BinaryIn guide = in.blob();
    return new StudyMaterial(
        () -> readings.list(() -> reading(readings)),
        () -> paths.list(() -> path(paths)),
        () -> GuideCodec.read(guide));
  }

  private static void write(Reading reading, BinaryOut out) {
    out.text(reading.id());
    out.text(reading.title());
    out.optionalText(reading.author());
    out.optionalText(reading.chapters());
    out.optionalText(reading.page());
    out.whole(reading.week());
    out.whole(reading.minutes());
  }

  private static Reading reading(BinaryIn in) {
    return new Reading(
        in.text(),
        in.text(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.whole(),
        in.whole());
  }

  private static void write(LearningPath path, BinaryOut out) {
    out.text(path.id());
    out.text(path.title());
    out.text(path.kind());
    out.text(path.summary());
    write(path.weeks(), out);
    LearningPath.Span hours = path.hoursPerWeek();
    out.flag(hours != null);
    if (hours != null) {
      write(hours, out);
    }
    out.optionalText(path.skillLevel());
    out.texts(path.requires());
    out.texts(path.prerequisites());
    out.optionalText(path.certificate());
    out.whole(path.share());
    out.texts(path.rules());
    out.list(path.steps(), step -> write(step, out));
  }

  private static LearningPath path(BinaryIn in) {
    return new LearningPath(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        span(in),
        optionalSpan(in),
        in.optionalText(),
        in.texts(),
        in.texts(),
        in.optionalText(),
        in.whole(),
        in.texts(),
        in.list(() -> step(in)));
  }

  private static void write(LearningPath.Span span, BinaryOut out) {
    out.whole(span.from());
    out.whole(span.to());
  }

  private static LearningPath.Span span(BinaryIn in) {
    return new LearningPath.Span(in.whole(), in.whole());
  }

  private static LearningPath.@Nullable Span optionalSpan(BinaryIn in) {
    return in.flag() ? span(in) : null;
  }

  private static void write(PathStep step, BinaryOut out) {
    out.text(step.kind().name());
    out.text(step.id());
    out.text(step.title());
    out.optionalText(step.page());
    out.whole(step.minutes());
  }

  private static PathStep step(BinaryIn in) {
    return new PathStep(
        PathStep.Kind.valueOf(in.text()), in.text(), in.text(), in.optionalText(), in.whole());
  }
}
