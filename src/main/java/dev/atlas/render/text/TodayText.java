package dev.atlas.render.text;

import dev.atlas.render.text.day.TodayBlock;
import dev.atlas.render.text.day.WhyText;
import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.text.page.Style;
import dev.atlas.report.TodayReport;
import dev.atlas.report.TodayReport.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The day's queue for a terminal. */
final class TodayText {

  /** Ids of what was done beside the queue that are listed. */
  private static final int ALSO_DONE = 8;

  private static final int LEFT = 9;
  private static final int MINUTES = 7;
  private static final int CHANCE = "100 % ".length();

  private TodayText() {}

  static void write(TodayReport today, Page page) {
    header(today, page);
    if (today.items().isEmpty()) {
      page.blank().line(empty(today));
    }
    int titleColumns = page.width() - LEFT - MINUTES - markColumns(today);
    for (TodayBlock block : TodayBlock.of(today.items())) {
      block(block, titleColumns, today.why(), page);
    }
    if (today.more() != null) {
      more(today.more(), titleColumns, page);
    }
    footer(today, page);
  }

  /** The queue, then what comes next. */
  private static Stream<Item> open(TodayReport today) {
    return today.more() == null
        ? today.items().stream()
        : Stream.concat(today.items().stream(), today.more().items().stream());
  }

  /** Columns of the widest mark behind the minutes, at least those of a chance of recall. */
  private static int markColumns(TodayReport today) {
    return open(today).mapToInt(item -> Columns.of(urgency(item))).reduce(CHANCE, Math::max);
  }

  private static void header(TodayReport today, Page page) {
    Style style = page.style();
    String week =
        today.week() < 1
            ? "before the plan"
            : today.week() > today.weeks()
                ? "after week " + today.weeks()
                : "week " + today.week() + " of " + today.weeks();
    page.line(
        style.strong(Dates.full(today.date()))
            + " · "
            + week
            + (today.week() < 1 ? "" : " · " + Plain.safe(today.dayLabel())));
    String phase = "phase " + today.phase().number() + " " + Plain.safe(today.phase().title());
    if (today.calendarPhase().number() != today.phase().number()) {
      phase += " (the calendar is at " + today.calendarPhase().number() + ")";
    }
    page.line(
        style.accent(phase)
            + " · "
            + Plain.safe(today.pathway())
            + (today.streak() == 0
                ? ""
                : " · streak " + Plain.count(today.streak(), "day", "days")));
    page.line(budget(today));
    if (!today.windows().isEmpty()) {
      page.line(page.style().faint(windows(today)));
    }
    if (today.path() != null) {
      page.line(
          "path "
              + Plain.safe(today.path().title())
              + " · "
              + today.path().done()
              + " of "
              + Plain.count(today.path().steps(), "step", "steps"));
    }
    for (String warning : today.warnings()) {
      page.line(style.warn("! " + warning));
    }
  }

  private static String budget(TodayReport today) {
    String planned =
        Plain.minutes(today.budget().plannedMinutes())
            + " planned of "
            + Plain.minutes(today.budget().minutes())
            + (today.budget().minutes() == today.planMinutes()
                ? ""
                : " (the plan has " + Plain.minutes(today.planMinutes()) + ")");
    return today.doneMinutes() == 0
        ? planned
        : planned + " · " + Plain.minutes(today.doneMinutes()) + " done";
  }

  /** Windows of a kind stand together: Deep 90, 75, 75. */
  private static String windows(TodayReport today) {
    Map<String, List<String>> lengths = new LinkedHashMap<>();
    for (TodayReport.Window window : today.windows()) {
      lengths.computeIfAbsent(window.name(), _ -> new ArrayList<>()).add("" + window.minutes());
    }
    List<String> parts = new ArrayList<>();
    lengths.forEach((name, all) -> parts.add(name + " " + String.join(", ", all)));
    if (today.breakMinutes() > 0) {
      parts.add("breaks " + Plain.minutes(today.breakMinutes()) + " on top");
    }
    return String.join(" · ", parts);
  }

  private static void more(TodayReport.More more, int titleColumns, Page page) {
    if (more.items().isEmpty()) {
      page.blank().line("Nothing more fits into " + Plain.minutes(more.minutes()) + ".");
      return;
    }
    int minutes = more.items().stream().mapToInt(Item::minutes).sum();
    page.heading("More · beyond the plan · " + Plain.minutes(minutes));
    more.beyond().forEach(each -> page.line(page.style().warn("! " + each)));
    more.items().forEach(item -> row(item, false, titleColumns, page));
  }

  private static String empty(TodayReport today) {
    if (today.week() < 1) {
      return "The plan begins on " + Dates.full(today.date().plusDays(1L - today.day())) + ".";
    }
    if (today.budget().minutes() != today.planMinutes()) {
      return "Nothing fits into " + Plain.minutes(today.budget().minutes()) + ".";
    }
    if (today.budget().minutes() > 0) {
      return "Nothing is due and nothing is new.";
    }
    return today.dayLabel().equals("away") ? "You are away today." : "Rest today.";
  }

  private static void block(
      TodayBlock block, int titleColumns, List<TodayReport.Why> reasons, Page page) {
    int minutes = block.items().stream().mapToInt(Item::minutes).sum();
    String meaning = block.recalls() ? " · chance of recall" : "";
    page.heading(
        block.heading() + " · " + Plain.minutes(minutes) + nominal(block.items()) + meaning);
    for (Item item : block.items()) {
      row(item, block.mixed(), titleColumns, page);
      reasons.stream()
          .filter(why -> why.diagram().id().equals(item.id()))
          .findFirst()
          .ifPresent(why -> reasons(why, item.kind().equals("maintenance") ? 1 : 0, page));
    }
  }

  /** The lines of a derivation behind those that are told already. */
  private static void reasons(TodayReport.Why why, int told, Page page) {
    List<String> lines = WhyText.brief(why);
    for (String reason : lines.subList(told, lines.size())) {
      for (String line : Plain.wrap(Plain.safe(reason), page.width() - LEFT)) {
        page.line(" ".repeat(LEFT) + page.style().faint(line));
      }
    }
  }

  /** The nominal minutes, where the learner's own differ. */
  private static String nominal(List<Item> items) {
    int nominal = items.stream().mapToInt(Item::nominalMinutes).sum();
    boolean same = items.stream().allMatch(item -> item.minutes() == item.nominalMinutes());
    return same ? "" : " (nominal " + Plain.minutes(nominal) + ")";
  }

  private static void row(Item item, boolean mixed, int titleColumns, Page page) {
    if (item.breakBefore() > 0) {
      page.line(page.style().faint("         break of " + item.breakBefore() + " min"));
    }
    item(item, mixed, titleColumns, page);
  }

  private static void item(Item item, boolean mixed, int titleColumns, Page page) {
    Style style = page.style();
    String title = Plain.fit(Plain.safe(item.title()), titleColumns);
    String mark = item.done() ? style.good("[x]") : "[ ]";
    String number = item.position() == 0 ? "    " : Plain.right(item.position(), 3) + " ";
    page.line(
        style.faint(number)
            + mark
            + "  "
            + (item.done() ? style.faint(title) : title)
            + Plain.right(item.minutes(), 4)
            + "m  "
            + (mixed && item.kind().equals("new") ? style.faint("new") : emphasised(item, style)));
    String below = item.done() ? "" : below(item);
    if (!below.isEmpty()) {
      page.line(" ".repeat(LEFT) + style.faint(Plain.safe(below)));
    }
  }

  /** The id where that is what logs it; what keeps a finished plan alive says why it is there. */
  private static String below(Item item) {
    return switch (item.kind()) {
      case "reading", "revisit" -> item.id();
      case "maintenance" -> item.id() + " · " + item.reason();
      default -> "";
    };
  }

  private static String urgency(Item item) {
    Integer late = item.overdueDays();
    if (item.done() || item.retrievability() == null || late == null) {
      return "";
    }
    String chance = Plain.percent(item.retrievability());
    return late == 0 ? chance : chance + ", " + Plain.count(late, "day", "days") + " late";
  }

  private static String emphasised(Item item, Style style) {
    Integer late = item.overdueDays();
    return late == null || late == 0 ? style.faint(urgency(item)) : style.warn(urgency(item));
  }

  private static void footer(TodayReport today, Page page) {
    if (!today.why().isEmpty()) {
      WhyText.summary(today.why(), page);
    }
    page.blank();
    if (!today.extras().isEmpty()) {
      page.line("Also done today: " + alsoDone(today.extras()));
    }
    left(today, page);
    MaterialText.advice("Technique: ", today.advice(), page);
    open(today)
        .filter(item -> !item.done())
        .findFirst()
        .ifPresentOrElse(item -> next(item, page), () -> finished(today, page));
    today.hints().forEach(hint -> page.line(page.style().faint(hint)));
    if (!today.started()) {
      page.line(
          "Begin with: " + page.style().accent("atlas plan start --pathway " + today.pathway()));
    }
  }

  private static String alsoDone(List<String> ids) {
    if (ids.size() <= ALSO_DONE) {
      return Plain.safe(String.join(", ", ids));
    }
    String first = Plain.safe(String.join(", ", ids.subList(0, ALSO_DONE)));
    return first + " and " + (ids.size() - ALSO_DONE) + " more (atlas history today)";
  }

  private static void left(TodayReport today, Page page) {
    List<String> parts = new ArrayList<>();
    if (today.left().reviews() > 0) {
      parts.add(Plain.count(today.left().reviews(), "due review", "due reviews"));
    }
    if (today.left().newDiagrams() > 0) {
      parts.add(Plain.count(today.left().newDiagrams(), "new diagram", "new diagrams"));
    }
    if (!parts.isEmpty()) {
      page.line(
          "Left for other days: "
              + String.join(", ", parts)
              + " ("
              + Plain.minutes(today.left().minutes())
              + ").");
    }
    if (today.left().over() != null) {
      page.line(
          "A share each day: caught up on "
              + Dates.brief(today.left().over())
              + ", if every day is kept.");
    }
  }

  private static void next(Item item, Page page) {
    String id = Plain.safe(item.id());
    String command =
        switch (item.kind()) {
          case "reading" -> "atlas log " + id + " done " + item.minutes() + "m";
          case "maintenance" ->
              "atlas log " + id + (practice(item) ? " done " : " good ") + item.minutes() + "m";
          case "exam" -> "atlas assess " + id.substring(0, id.indexOf('/'));
          case "interview" -> "atlas interview";
          case "review" -> "atlas review";
          case "revisit" -> "atlas error done " + id;
          default -> "atlas log " + id + " good " + item.minutes() + "m";
        };
    page.whole("Next: " + page.style().accent(command));
  }

  /** Whether a part of maintenance is logged as practice; else it is a diagram's review. */
  private static boolean practice(Item item) {
    return item.id().startsWith("maintenance/");
  }

  private static void finished(TodayReport today, Page page) {
    if (!today.items().isEmpty()) {
      page.line(page.style().good("All done for today."));
    }
  }
}
