package dev.atlas.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The world around a run of atlas.
 *
 * @param in standard input
 * @param out standard output: data
 * @param err standard error: messages
 * @param clock the time and the system's zone
 * @param variables of the process
 * @param terminal whether standard output is a terminal
 * @param keyboard whether standard input is a terminal
 * @param stopwatch milliseconds on a clock that only runs forwards
 */
public record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> variables,
    boolean terminal,
    boolean keyboard,
    LongSupplier stopwatch) {}
