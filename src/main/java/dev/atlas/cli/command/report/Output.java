package dev.atlas.cli.command.report;

import dev.atlas.cli.Context;
import dev.atlas.cli.command.Command;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.render.Renderer;
import dev.atlas.render.csv.CsvRenderer;
import dev.atlas.render.html.HtmlRenderer;
import dev.atlas.render.json.JsonRenderer;
import dev.atlas.render.markdown.LifeOsRenderer;
import dev.atlas.render.markdown.MarkdownRenderer;
import dev.atlas.render.text.TextRenderer;
import dev.atlas.render.text.page.Ascii;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.Report;
import dev.atlas.store.OutputFile;
import dev.atlas.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Where a report goes, and in which format.
 *
 * @param format of it
 * @param file that is written; null for standard output
 * @param force whether the file may be overwritten
 * @param open whether it is opened afterwards
 */
record Output(Format format, @Nullable Path file, boolean force, boolean open) {

  private static final String STANDARD_OUTPUT = "-";
  private static final int WIDEST = 200;
  private static final int FILE_WIDTH = 80;

  /** Adds the options that say so. */
  static void addTo(CommandSpec spec) {
    spec.addOption(
        Command.option(
            "FORMAT", "text, json, csv, markdown, html or lifeos (a weekly page)", "--format"));
    spec.addOption(
        Command.option(
            "FILE",
            "write a file, its format by its ending (-: standard output)",
            "-o",
            "--output"));
    spec.addOption(Command.flag("--force", "overwrite the file"));
    spec.addOption(Command.flag("--open", "open the file when it is written"));
  }

  /**
   * What was asked for.
   *
   * @throws UsageException when it does not fit together, or the file exists
   */
  static Output of(ParseResult parsed, Context context) {
    Path file = file(parsed.matchedOptionValue("-o", (String) null));
    String asked = parsed.matchedOptionValue("--format", (String) null);
    Format format = Format.of(context.globals().json() && asked == null ? "json" : asked, file);
    if (context.globals().json() && format != Format.JSON) {
      throw new UsageException("--json and --format " + format.word() + " exclude each other");
    }
    boolean force = parsed.hasMatchedOption("--force");
    boolean open = parsed.hasMatchedOption("--open");
    if (file == null && (force || open)) {
      throw new UsageException((open ? "--open" : "--force") + " goes with -o FILE");
    }
    if (file != null && Files.isDirectory(file)) {
      throw new UsageException(file + " is a directory; name a file in it");
    }
    if (file != null && !force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageException(file + " exists; --force overwrites it");
    }
    return new Output(format, file, force, open);
  }

  private static @Nullable Path file(@Nullable String name) {
    try {
      if (name != null && name.isBlank()) {
        throw new UsageException("-o needs a file");
      }
      return name == null || name.equals(STANDARD_OUTPUT) ? null : Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("-o needs a file, not `" + name + "`");
    }
  }

  /** Writes a report to where it goes. */
  void write(Report report, Context context) {
    if (file == null) {
      String text = renderer(context.wideStyle(WIDEST)).render(report);
      boolean plain = format == Format.TEXT && context.environment().ascii();
      context.environment().out().print(plain ? Ascii.of(text) : text);
      return;
    }
    OutputFile.write(file, renderer(Style.of(false, FILE_WIDTH)).render(report), force);
    context.say("Written: " + file);
    if (open) {
      open(file, context);
    }
  }

  private Renderer renderer(Style style) {
    return switch (format) {
      case TEXT -> new TextRenderer(style);
      case JSON -> new JsonRenderer();
      case CSV -> new CsvRenderer();
      case MARKDOWN -> new MarkdownRenderer();
      case HTML -> new HtmlRenderer();
      case LIFEOS -> new LifeOsRenderer();
    };
  }

  private static void open(Path file, Context context) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String target = file.toAbsolutePath().toString();
    ProcessBuilder opener =
        system.contains("mac")
            ? new ProcessBuilder("open", target)
            : system.contains("windows")
                ? new ProcessBuilder("explorer", target)
                : new ProcessBuilder("xdg-open", target);
    opener.environment().putAll(context.environment().variables());
    try {
      opener
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new StoreException.Refused(
          "no program opens "
              + file
              + " here ("
              + opener.command().getFirst()
              + "); open it yourself");
    }
  }
}
