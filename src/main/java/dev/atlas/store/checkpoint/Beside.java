package dev.atlas.store.checkpoint;

import dev.atlas.store.checkpoint.kept.KeptChoices;
import dev.atlas.store.checkpoint.kept.KeptDays;
import dev.atlas.store.checkpoint.kept.NamedFile;
import dev.atlas.store.checkpoint.progress.ProgressCodec;
import java.util.List;

/**
 * The files beside a checkpoint.
 *
 * @param progress most of the progress
 * @param histories of the diagrams
 * @param choices all of them
 * @param days the recent ones
 * @param tracking what was said and done beside the diagrams
 */
record Beside(
    ProgressCodec.Kept progress,
    NamedFile histories,
    KeptChoices choices,
    KeptDays days,
    NamedFile tracking) {

  /** All of them. */
  List<NamedFile> files() {
    return List.of(progress.file(), histories, choices.file(), days.file(), tracking);
  }
}
