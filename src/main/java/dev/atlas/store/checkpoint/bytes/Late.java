package dev.atlas.store.checkpoint.bytes;

import org.jspecify.annotations.Nullable;

/** What is decoded when somebody first asks for its content, which most starts never do. */
interface Late {

  /** The bytes that it comes from. */
  Sections sections();

  /** The bytes that all of these come from; null where one is at hand, or comes from others. */
  // Another object may come to other bytes.
  @SuppressWarnings("ReferenceEquality")
  static @Nullable Sections common(Object... all) {
    Sections common = null;
    for (Object each : all) {
      Sections sections = each instanceof Late late ? late.sections() : null;
      if (sections == null || (common != null && common != sections)) {
        return null;
      }
      common = sections;
    }
    return common;
  }
}
