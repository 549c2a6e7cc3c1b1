package dev.atlas.cli;

import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Problem;
import dev.atlas.cli.parse.DateWords;
import dev.atlas.cli.parse.DiagramIds;
import dev.atlas.cli.parse.EventWords;
import dev.atlas.cli.parse.MaterialIds;
import dev.atlas.cli.parse.Moments;
import dev.atlas.cli.parse.Now;
import dev.atlas.cli.parse.UsageException;
import dev.atlas.cli.terminal.ProgressBar;
import dev.atlas.curriculum.material.PathStep;
import dev.atlas.journal.Event;
import dev.atlas.journal.EventId;
import dev.atlas.journal.Journal;
import dev.atlas.learner.fold.Fold;
import dev.atlas.memory.Headway;
import dev.atlas.render.Renderer;
import dev.atlas.render.json.JsonRenderer;
import dev.atlas.render.text.TextRenderer;
import dev.atlas.render.text.page.Ascii;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.Report;
import dev.atlas.report.TodayReport;
import dev.atlas.report.build.Situation;
import dev.atlas.report.build.day.TodayBuilder;
import dev.atlas.store.CatalogStore;
import dev.atlas.store.Home;
import dev.atlas.store.checkpoint.LiveJournal;
import dev.atlas.store.compiled.BuildKey;
import dev.atlas.store.compiled.CompiledCatalog;
import dev.atlas.store.yaml.ConfigReader;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a command works with: files are read when they are first asked for. */
public final class Context {

  private static final int DEFAULT_WIDTH = 80;
  private static final int NARROWEST = 60;
  private static final Pattern QUEUE_NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Environment environment;
  private final Globals globals;
  private final Home home;
  private @Nullable CompiledCatalog catalog;
  private @Nullable LiveJournal live;
  private @Nullable Situation situation;
  private boolean taken;

  /** A run of atlas with these global options. */
  public Context(Environment environment, Globals globals) {
    this.environment = environment;
    this.globals = globals;
    this.home = Home.of(globals.home(), environment.variables());
  }

  /** The world around this run. */
  public Environment environment() {
    return environment;
  }

  /** The global options. */
  public Globals globals() {
    return globals;
  }

  /** Where the learner's files lie. */
  public Home home() {
    return home;
  }

  /** The catalog and the curriculum: the learner's own or the bundled ones. */
  public CompiledCatalog catalog() {
    if (catalog == null) {
      catalog =
          globals.catalog() == null
              ? CatalogStore.bundled()
              : CatalogStore.own(globals.catalog(), home.usableCache());
    }
    return catalog;
  }

  /** The learner's situation now; broken lines of the journal are told on standard error. */
  public Situation situation() {
    if (situation == null) {
      LiveJournal journal = live();
      journal.problems().stream().map(Problem::toString).forEach(this::warn);
      warnUnknown(journal.reading().unknownTypes());
      situation = situation(journal);
    }
    return situation;
  }

  /** The situation as it is by now: the clock has gone on, and others may have written. */
  public Situation again() {
    LiveJournal journal = live();
    journal.readOn();
    situation = situation(journal);
    return situation;
  }

  /** The journals of the home. */
  public LiveJournal live() {
    if (live == null) {
      live = LiveJournal.open(home, catalog(), checkpointKey(), () -> watch("Reading the journal"));
    }
    return live;
  }

  /**
   * Shows on standard error how far something long has come, until it is closed: where that is a
   * terminal and may be written to.
   *
   * @param what is done, for people
   */
  public Headway.Shown watch(String what) {
    boolean silent =
        taken
            || globals.quiet()
            || environment.variables().getOrDefault("TERM", "").matches("|dumb");
    return new ProgressBar(
        what,
        environment.err(),
        environment.stopwatch(),
        silent ? 0 : environment.messageColumns(),
        environment.ascii());
  }

  /** From now on the whole terminal belongs to a session: nothing else is drawn on it. */
  public void takeTerminal() {
    taken = true;
  }

  private @Nullable String checkpointKey() {
    String build = BuildKey.ours();
    Path own = globals.catalog();
    return build == null || own == null ? build : build + "-" + CatalogStore.fingerprint(own);
  }

  private void warnUnknown(Set<String> types) {
    if (!types.isEmpty()) {
      warn("events of a later atlas are passed over: " + String.join(", ", types));
    }
  }

  /** Local times are meant in the zone that the learner has set, which the journal tells. */
  private Situation situation(LiveJournal journal) {
    Fold fold = journal.fold();
    ZoneId zone = fold.state().settings().zone();
    OffsetDateTime now =
        zone == null
            ? now(environment.clock().getZone())
            : now(zone).atZoneSameInstant(zone).toOffsetDateTime();
    if (fold.latest() != null && fold.latest().isAfter(now.toInstant())) {
      return past(new Journal(journal.events()));
    }
    return new Situation(
        catalog().catalog(),
        catalog().curriculum(),
        Journal.lazily(journal::events).asOf(now.toInstant()),
        now,
        fold.state());
  }

  /** A situation before the last event: what came later has not happened, settings included. */
  private Situation past(Journal journal) {
    CompiledCatalog files = catalog();
    Situation first =
        Situation.at(
            now(environment.clock().getZone()), journal, files.catalog(), files.curriculum());
    ZoneId zone = first.learner().settings().zone();
    if (zone == null) {
      return first;
    }
    OffsetDateTime there = now(zone).atZoneSameInstant(zone).toOffsetDateTime();
    return Situation.at(there, journal, files.catalog(), files.curriculum());
  }

  /** The moment, without a look at the journal. */
  public OffsetDateTime moment() {
    return now(environment.clock().getZone());
  }

  private OffsetDateTime now(ZoneId zone) {
    Now given = globals.now();
    return given != null
        ? given.in(zone)
        : environment
            .clock()
            .instant()
            .truncatedTo(ChronoUnit.MILLIS)
            .atZone(zone)
            .toOffsetDateTime();
  }

  /** The situation after events that were just written, at the same moment as before. */
  public Situation after(List<Event> written) {
    Situation before = situation();
    LiveJournal journal = live();
    journal.readOn();
    Fold fold = journal.fold();
    if (fold.latest() != null && fold.latest().isAfter(before.now().toInstant())) {
      List<Event> events = new ArrayList<>(before.journal().recorded());
      Set<EventId> known = new HashSet<>();
      events.forEach(event -> known.add(event.id()));
      written.stream().filter(event -> !known.contains(event.id())).forEach(events::add);
      return Situation.at(before.now(), new Journal(events), before.catalog(), before.curriculum());
    }
    return new Situation(
        before.catalog(),
        before.curriculum(),
        Journal.lazily(journal::events).asOf(before.now().toInstant()),
        before.now(),
        fold.state());
  }

  /** Keeps what was computed for the next start; called when the answer is out. */
  public void keep() {
    if (live != null) {
      live.keep();
    }
  }

  /** Dates as people type them, relative to today. */
  public DateWords dates() {
    return new DateWords(situation().today());
  }

  /** Past moments as people type them. */
  public Moments moments() {
    Situation now = situation();
    ZoneId zone = now.learner().settings().zone();
    return new Moments(
        now.now(),
        zone != null ? zone : now.now().getOffset(),
        now.today(),
        now.learner().settings().rollover());
  }

  /**
   * The diagram that people mean: an id, a unique part of one, or a number of today's queue.
   *
   * @throws UsageException when there is none, or several
   */
  public Diagram diagram(String typed) {
    String id = queued(typed);
    if (catalog().catalog().find(id) == null
        && catalog().curriculum().material().item(id) != null) {
      throw new UsageException(id + " is no diagram: log it with `done`");
    }
    return Objects.requireNonNull(
        catalog().catalog().find(today(new DiagramIds(catalog().catalog()).find(id))));
  }

  /** The id that a diagram has today; where it had another before, that is told. */
  public String today(String id) {
    String now = catalog().catalog().currentId(id);
    if (!now.equals(id)) {
      warn(id + " is called " + now + " now");
    }
    return now;
  }

  /**
   * The event that people mean by its id or the end of it, be it one of a time to come: a clock
   * that was wrong must not keep it from being taken back.
   *
   * @throws UsageException when there is none, or several, or it was taken back already
   */
  public Event event(String typed) {
    situation();
    return new EventWords(new Journal(live().events())).find(typed);
  }

  /**
   * The reading, lab or project that people mean: an id, a unique part of one, or a number of
   * today's queue.
   *
   * @throws UsageException when there is none, or several
   */
  public PathStep item(String typed) {
    return new MaterialIds(catalog().curriculum().material()).item(queued(typed));
  }

  /** The id behind a number of today's queue; any other text as it is. */
  public String queued(String typed) {
    if (!QUEUE_NUMBER.matcher(typed).matches()) {
      return typed;
    }
    int number = Integer.parseInt(typed);
    return TodayBuilder.build(situation()).items().stream()
        .filter(item -> item.position() == number)
        .findFirst()
        .map(TodayReport.Item::id)
        .orElseThrow(() -> new UsageException("today's queue has no number " + number));
  }

  /** Prints an answer on standard output. */
  public void print(Report report) {
    Renderer renderer = globals.json() ? new JsonRenderer() : new TextRenderer(style());
    String text = renderer.render(report);
    boolean plain = report instanceof PeriodReport.Plots && !globals.json() && environment.ascii();
    environment.out().print(plain ? Ascii.of(text) : text);
  }

  /** The same run for another learner's home. */
  public Context of(Path other) {
    return new Context(environment, globals.of(other));
  }

  /** How to write on standard output, as wide as it is up to so many columns. */
  public Style wideStyle(int widest) {
    return new Style(colored(), Math.clamp(width(), NARROWEST, widest));
  }

  /** Prints an answer that is made for programs. */
  public void printJson(Report report) {
    environment.out().print(new JsonRenderer().render(report));
  }

  /** Tells on standard error what was done, unless it shall be quiet. */
  public void say(String message) {
    if (!globals.quiet()) {
      environment.tell(message);
    }
  }

  /** Says something on standard error, unless it shall be quiet. */
  public void warn(String message) {
    if (!globals.quiet()) {
      environment.tell("atlas: " + message);
    }
  }

  /** Whether the learner sits at a terminal that can show more than lines. */
  public boolean interactive() {
    return environment.terminal()
        && environment.keyboard()
        && !environment.variables().getOrDefault("TERM", "dumb").equals("dumb")
        && !globals.noInput();
  }

  /** How atlas presents itself to this learner. */
  public ConfigReader.Config config() {
    return ConfigReader.read(Home.config(globals.home(), environment.variables()));
  }

  /** How to write on standard output. */
  public Style style() {
    return Style.of(colored(), width());
  }

  /** How to write on a screen that is exactly so wide. */
  public Style style(int columns) {
    return new Style(colored(), columns);
  }

  private boolean colored() {
    return switch (globals.color()) {
      case "always" -> true;
      case "never" -> false;
      default -> {
        String off = environment.variables().getOrDefault("NO_COLOR", "");
        String terminal = environment.variables().getOrDefault("TERM", "");
        yield environment.terminal() && off.isEmpty() && !terminal.equals("dumb");
      }
    };
  }

  private int width() {
    try {
      return Integer.parseInt(environment.variables().getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException unset) {
      return DEFAULT_WIDTH;
    }
  }
}
