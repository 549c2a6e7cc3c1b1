package dev.atlas.render;

import dev.atlas.report.Report;

/** Turns a report into the text of one medium. */
public interface Renderer {

  /** The whole text, with its last line end. */
  String render(Report report);
}
