package dev.atlas.render.text;

import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.MaterialReport;
import dev.atlas.report.MaterialReport.GuideTopic;
import dev.atlas.report.MaterialReport.PathRow;
import dev.atlas.report.MaterialReport.StepRow;
import dev.atlas.report.MaterialReport.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Learning paths and the guide for a terminal. */
final class MaterialText {

  private static final int BAR = 20;
  private static final int RIGHT = 7;

  private MaterialText() {}

  static void write(MaterialReport report, Page page) {
    switch (report) {
      case MaterialReport.Paths paths -> list(paths, page);
      case MaterialReport.Path path -> path(path, page);
      case MaterialReport.Guide guide -> {
        if (guide.techniques().isEmpty() && guide.troubles().isEmpty()) {
          page.line("This catalog has no guide.");
          return;
        }
        page.line(page.style().strong("How to study"));
        topics("Techniques", guide.techniques(), page);
        topics("By kind of diagram", guide.methods(), page);
        topics("Troubles", guide.troubles(), page);
        page.blank().line("Read one with: " + page.style().accent("atlas guide TOPIC"));
      }
      case GuideTopic topic -> topic(topic, page);
      case MaterialReport.Starter starter -> starter(starter, page);
    }
  }

  private static void starter(MaterialReport.Starter starter, Page page) {
    String directory = Plain.safe(starter.directory());
    page.line("A catalog to begin with lies in " + directory + ":");
    starter.files().forEach(file -> page.line("  " + Plain.safe(file)));
    page.blank()
        .whole("Check it with: " + page.style().accent("atlas catalog check " + directory))
        .whole("Study it with: " + page.style().accent("atlas --catalog " + directory + " today"));
  }

  private static void list(MaterialReport.Paths paths, Page page) {
    if (paths.rows().isEmpty()) {
      page.line("This catalog has no learning path.");
      return;
    }
    page.line(page.style().strong("Learning paths"));
    String kind = "";
    for (PathRow row : paths.rows()) {
      if (!row.kind().equals(kind)) {
        kind = row.kind();
        page.heading(Plain.safe(capital(kind)));
      }
      String mark = row.active() ? page.style().good("> ") : "  ";
      page.line(
          mark
              + Plain.fit(Plain.safe(row.id()), 20)
              + Plain.fit(Plain.safe(row.title()), page.width() - 50)
              + Plain.fit(row.weeks() + " wk", 8)
              + Plain.fit(hours(row.minutes()), 7)
              + String.format(Locale.ROOT, "%3d of %3d", row.done(), row.steps()));
    }
    page.blank().line("Follow one with: " + page.style().accent("atlas path start ID"));
  }

  private static void path(MaterialReport.Path path, Page page) {
    PathRow row = path.row();
    page.line(page.style().strong(Plain.safe(row.title())) + (row.active() ? " · active" : ""));
    page.line(page.style().faint(Plain.safe(String.join(" · ", facts(path)))));
    page.blank().paragraph(Plain.safe(path.summary()), 0);
    page.blank().line(progress(path, page.style()));
    if (!path.requires().isEmpty()) {
      page.heading("Complete one of these first");
      for (PathRow required : path.requires()) {
        page.line(
            "  "
                + Plain.fit(Plain.safe(required.id()), 20)
                + required.done()
                + " of "
                + required.steps()
                + " steps");
      }
    }
    lines("Bring", path.prerequisites(), page);
    if (path.brief()) {
      page.blank().line("See its steps with: " + page.style().accent("atlas path show"));
      return;
    }
    page.heading("Steps");
    path.steps().forEach(step -> step(step, page));
    lines("Complete when", path.rules(), page);
    path.steps().stream()
        .filter(step -> !step.done() && step.state() == null)
        .findFirst()
        .ifPresent(step -> page.blank().whole("Next: " + command(step, page)));
  }

  private static String command(StepRow step, Page page) {
    return page.style()
        .accent("atlas log " + Plain.safe(step.id()) + " done " + step.minutes() + "m");
  }

  private static List<String> facts(MaterialReport.Path path) {
    List<String> facts = new ArrayList<>();
    facts.add(path.row().id());
    facts.add(path.row().kind());
    String hours = path.hoursPerWeek();
    boolean one = path.row().weeks().equals("1");
    facts.add(
        path.row().weeks()
            + (one ? " week" : " weeks")
            + (hours == null ? "" : " at " + hours + " h"));
    facts.add(hours(path.row().minutes()));
    if (path.skillLevel() != null) {
      facts.add("skill level " + path.skillLevel());
    }
    if (path.certificate() != null) {
      facts.add("certificate " + path.certificate());
    }
    return facts;
  }

  private static String progress(MaterialReport.Path path, Style style) {
    PathRow row = path.row();
    int filled = row.steps() == 0 ? 0 : BAR * row.done() / row.steps();
    String text =
        style.accent("█".repeat(filled))
            + style.faint("░".repeat(BAR - filled))
            + " "
            + row.done()
            + " of "
            + Plain.count(row.steps(), "step", "steps")
            + " done";
    if (path.complete()) {
      return text + style.good(" · complete, but for the rules below");
    }
    return text + ", " + hours(row.minutesLeft()) + " left";
  }

  private static void step(StepRow step, Page page) {
    Style style = page.style();
    String mark = step.done() ? style.good("[x] ") : "[ ] ";
    String lead = String.format(Locale.ROOT, "%3d ", step.position());
    int columns = page.width() - lead.length() - 4 - RIGHT;
    List<String> words = Plain.wrap(Plain.safe(step.title()), columns);
    page.line(
        style.faint(lead)
            + mark
            + Plain.fit(words.getFirst(), columns)
            + String.format(Locale.ROOT, "%6dm", step.minutes()));
    String indent = " ".repeat(lead.length() + 4);
    words.stream().skip(1).forEach(word -> page.line(indent + word));
    if (step.state() == null) {
      page.line(indent + style.faint(step.kind() + " " + Plain.safe(step.id())));
    }
  }

  private static void topics(String heading, List<Topic> topics, Page page) {
    if (!topics.isEmpty()) {
      page.heading(heading);
      for (Topic topic : topics) {
        page.line(
            "  "
                + Plain.fit(Plain.safe(topic.id()), 26)
                + Plain.fit(Plain.safe(topic.line()), page.width() - 28));
      }
    }
  }

  private static void topic(GuideTopic topic, Page page) {
    String minutes = topic.minutes() == 0 ? "" : " · " + topic.minutes() + " min";
    page.line(page.style().strong(Plain.safe(topic.title())) + minutes);
    if (topic.what() != null) {
      page.blank().paragraph(Plain.safe(topic.what()), 0);
    }
    lines("Signs", topic.signs(), page);
    page.heading(topic.kind().equals("trouble") ? "What to do" : "How");
    int number = 0;
    for (MaterialReport.Step step : topic.steps()) {
      number++;
      String lead =
          step.minutes() == null
              ? String.format(Locale.ROOT, "  %d. ", number)
              : String.format(Locale.ROOT, "  %2d min  ", step.minutes());
      page.list(List.of(Plain.safe(step.step())), lead);
    }
    if (topic.when() != null) {
      page.heading("When").paragraph(Plain.safe(topic.when()), 2);
    }
    if (!topic.fits().isEmpty()) {
      page.heading("For").paragraph(Plain.safe(String.join(", ", topic.fits())), 2);
    }
    topics("Techniques that help", topic.techniques(), page);
  }

  private static void lines(String heading, List<String> lines, Page page) {
    if (!lines.isEmpty()) {
      page.heading(heading);
      page.list(lines.stream().map(Plain::safe).toList(), "  - ");
    }
  }

  /** The technique that fits, in one line. */
  static void advice(String lead, MaterialReport.@Nullable Advice advice, Page page) {
    if (advice != null) {
      String method = advice.method();
      page.line(
          lead
              + Plain.safe(advice.title())
              + " ("
              + page.style().accent("atlas guide " + Plain.safe(advice.id()))
              + ")"
              + (method == null
                  ? ""
                  : ", "
                      + Plain.safe(String.valueOf(advice.methodTitle())).toLowerCase(Locale.ROOT)
                      + " ("
                      + page.style().accent("atlas guide " + Plain.safe(method))
                      + ")"));
    }
  }

  private static String hours(int minutes) {
    return Math.round(minutes / 60.0) + " h";
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
