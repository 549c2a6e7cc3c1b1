package dev.atlas.architecture.broken.cli;

import com.fasterxml.jackson.core.JsonFactory;
import dev.atlas.architecture.broken.store.KnowsTheCommandLine;

/** JSON libraries stay where files are read and reports are rendered. */
record WritesJson(JsonFactory json, KnowsTheCommandLine store) {}
