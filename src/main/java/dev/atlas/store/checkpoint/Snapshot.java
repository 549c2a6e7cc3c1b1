package dev.atlas.store.checkpoint;

import dev.atlas.learner.fold.Fold;
import dev.atlas.store.journal.JournalReader;

/**
 * A folded journal and how far it was read.
 *
 * @param reading which part of which files
 * @param fold what that part adds up to
 */
record Snapshot(JournalReader.Extent reading, Fold fold) {}
