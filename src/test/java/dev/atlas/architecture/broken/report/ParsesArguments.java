package dev.atlas.architecture.broken.report;

import picocli.CommandLine;

/** picocli stays in the command line. */
record ParsesArguments(CommandLine line) {}
