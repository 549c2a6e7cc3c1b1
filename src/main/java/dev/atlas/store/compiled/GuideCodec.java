package dev.atlas.store.compiled;

import dev.atlas.curriculum.material.Guide;
import java.util.List;

/** The guide to techniques as bytes; each write has its read right behind it. */
final class GuideCodec {

  private GuideCodec() {}

  static void write(Guide guide, BinaryOut out) {
    out.list(guide.techniques(), technique -> write(technique, out));
    out.list(guide.methods(), method -> write(method, out));
    out.list(guide.troubles(), trouble -> write(trouble, out));
  }

  static Guide read(BinaryIn in) {
    return new Guide(
        in.list(() -> technique(in)), in.list(() -> method(in)), in.list(() -> trouble(in)));
  }

  private static void steps(List<Guide.Step> steps, BinaryOut out) {
    out.list(
        steps,
        step -> {
          out.whole(step.minutes());
          out.text(step.step());
        });
  }

  private static List<Guide.Step> steps(BinaryIn in) {
    return in.list(() -> new Guide.Step(in.whole(), in.text()));
  }

  private static void write(Guide.Technique technique, BinaryOut out) {
    out.text(technique.id());
    out.text(technique.title());
    out.text(technique.what());
    steps(technique.how(), out);
    out.texts(technique.categories());
    out.texts(technique.states());
    out.text(technique.when());
  }

  private static Guide.Technique technique(BinaryIn in) {
    return new Guide.Technique(
        in.text(), in.text(), in.text(), steps(in), in.texts(), in.texts(), in.text());
  }

  private static void write(Guide.Method method, BinaryOut out) {
    out.text(method.id());
    out.text(method.title());
    out.texts(method.categories());
    out.text(method.technique());
    out.text(method.memoryHook());
    out.texts(method.steps());
  }

  private static Guide.Method method(BinaryIn in) {
    return new Guide.Method(in.text(), in.text(), in.texts(), in.text(), in.text(), in.texts());
  }

  private static void write(Guide.Trouble trouble, BinaryOut out) {
    out.text(trouble.id());
    out.text(trouble.title());
    out.texts(trouble.signs());
    steps(trouble.steps(), out);
    out.texts(trouble.techniques());
  }

  private static Guide.Trouble trouble(BinaryIn in) {
    return new Guide.Trouble(in.text(), in.text(), in.texts(), steps(in), in.texts());
  }
}
