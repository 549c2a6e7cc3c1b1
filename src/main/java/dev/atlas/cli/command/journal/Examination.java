package dev.atlas.cli.command.journal;

import dev.atlas.catalog.Problem;
import dev.atlas.cli.Context;
import dev.atlas.learner.fold.JournalAudit;
import dev.atlas.memory.Headway;
import dev.atlas.report.JournalReport.Doctor;
import dev.atlas.store.Device;
import dev.atlas.store.Home;
import dev.atlas.store.StoreException;
import dev.atlas.store.journal.JournalFiles;
import dev.atlas.store.upkeep.JournalCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the doctor looks at, one line each. */
final class Examination {

  private static final int JDK = 25;
  private static final Duration TOLERATED = Duration.ofMinutes(5);
  private static final Set<PosixFilePermission> STRANGERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Context context;
  private final Home home;
  private final Map<String, String> variables;
  private final List<Doctor.Symptom> findings = new ArrayList<>();

  Examination(Context context) {
    this.context = context;
    this.home = context.home();
    this.variables = context.environment().variables();
  }

  List<Doctor.Symptom> findings() {
    machine();
    boolean catalog = look("catalog", this::catalog);
    look("config", this::config);
    boolean home = look("home", this::home);
    look("device", this::device);
    if (home && this.home.exists()) {
      look("permissions", this::permissions);
      look("copies", this::copies);
      if (!catalog) {
        wrong("journals", "not looked at, for that takes a catalog", "mend the catalog");
      } else if (look("journals", this::journals)) {
        checkpoint();
        clock();
      }
    }
    return findings;
  }

  /** Looks at something; what is too sick for that is a finding like any other. */
  private boolean look(String topic, Runnable at) {
    try {
      at.run();
      return true;
    } catch (StoreException e) {
      String[] told = String.valueOf(e.getMessage()).lines().findFirst().orElse("").split("; ", 2);
      wrong(topic, told[0], told.length > 1 ? told[1] : "see there");
      return false;
    }
  }

  private void fine(String topic, String text) {
    findings.add(new Doctor.Symptom(topic, true, text, null));
  }

  private void wrong(String topic, String text, String fix) {
    findings.add(new Doctor.Symptom(topic, false, text, fix));
  }

  private void machine() {
    Runtime.Version version = Runtime.version();
    if (version.feature() == JDK) {
      fine("java", "JDK " + version.feature());
    } else {
      wrong("java", "JDK " + version.feature(), "install a JDK " + JDK);
    }
    String encoding = variables.getOrDefault("LC_ALL", variables.getOrDefault("LANG", ""));
    String kind =
        context.environment().terminal()
            ? "a terminal of " + variables.getOrDefault("COLUMNS", "80") + " columns"
            : "no terminal";
    if (encoding.isEmpty() || encoding.toUpperCase(java.util.Locale.ROOT).contains("UTF")) {
      fine("terminal", kind);
    } else {
      wrong("terminal", kind + " in " + encoding, "set LANG to a UTF-8 locale");
    }
  }

  private void catalog() {
    Path own = context.globals().catalog();
    String whose = own == null ? "atlas's own" : own.toString();
    fine("catalog", context.catalog().catalog().diagrams().size() + " diagrams, " + whose);
  }

  private void config() {
    List<Problem> problems = context.config().problems();
    if (problems.isEmpty()) {
      fine("config", "nothing wrong with it");
    } else {
      Problem first = problems.getFirst();
      wrong("config", first.location() + ": " + first.message(), first.advice());
    }
  }

  private void home() {
    if (!home.exists()) {
      fine("home", home.data() + " is not there yet; the first log makes it");
      return;
    }
    if (Files.isWritable(home.data())) {
      fine("home", home.data() + (Files.isSymbolicLink(home.data()) ? " (a link)" : ""));
    } else {
      wrong("home", home.data() + " cannot be written", "make it writable");
    }
  }

  private void device() {
    String device = Device.known(home, variables);
    fine("device", device == null ? "no name yet; the first log makes one" : device);
  }

  private void permissions() {
    try {
      List<Path> open = new ArrayList<>();
      if (openToStrangers(home.data())) {
        open.add(home.data());
      }
      for (Path file : JournalFiles.of(home)) {
        if (openToStrangers(file)) {
          open.add(file);
        }
      }
      if (open.isEmpty()) {
        fine("permissions", "nobody else can read the home");
      } else {
        wrong(
            "permissions",
            "others can read " + open.getFirst(),
            "run `chmod -R go= " + home.data() + "`");
      }
    } catch (IOException | UnsupportedOperationException notPosix) {
      fine("permissions", "this file system has none");
    }
  }

  /** What a program that syncs folders puts beside a journal is not read, and might hold events. */
  private void copies() {
    for (Path copy : JournalFiles.besides(home)) {
      wrong(
          "copies",
          copy + " looks like a journal and is not read",
          "take it in with `atlas journal merge FILE`, then move it away");
    }
  }

  private static boolean openToStrangers(Path path) throws IOException {
    return Files.getPosixFilePermissions(path).stream().anyMatch(STRANGERS::contains);
  }

  private void journals() {
    JournalAudit audit =
        new JournalAudit(
            context.catalog().catalog(),
            context.catalog().curriculum(),
            context.moment().toInstant());
    JournalCheck.Findings found;
    try (Headway.Shown checking = context.watch("Checking the journals")) {
      found = JournalCheck.run(home, audit, checking);
    }
    String text =
        audit.events()
            + (audit.events() == 1 ? " event in " : " events in ")
            + found.files()
            + (found.files() == 1 ? " journal" : " journals");
    if (found.problems().isEmpty()) {
      fine("journals", text);
    } else {
      wrong(
          "journals", text + "; problems: " + found.problems().size(), "run `atlas journal check`");
    }
  }

  private void checkpoint() {
    if (context.live().agrees()) {
      fine("cache", "agrees with the journals");
    } else {
      wrong("cache", "does not agree with the journals", "delete " + home.cache());
    }
  }

  private void clock() {
    Instant latest = context.live().fold().latest();
    Instant now = context.moment().toInstant();
    if (latest != null && latest.isAfter(now.plus(TOLERATED))) {
      wrong(
          "clock",
          "the last event is of " + latest + ", and it is " + now,
          "set this device's clock, or undo that event; until its time comes it is ignored");
    } else {
      fine("clock", latest == null ? "no event yet" : "the last event is of " + latest);
    }
  }
}
