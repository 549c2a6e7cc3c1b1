package dev.atlas.architecture.broken.journal;

import java.nio.file.Path;

/** The core reads no file. */
record ReadsAFile(Path file) {}
