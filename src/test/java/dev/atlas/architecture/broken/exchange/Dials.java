package dev.atlas.architecture.broken.exchange;

import java.net.URI;

/** atlas opens no network connection. */
record Dials(URI address) {}
