package dev.atlas.architecture.broken.memory;

import com.fasterxml.jackson.core.JsonFactory;

/** The core knows no library. */
record ParsesJson(JsonFactory json) {}
