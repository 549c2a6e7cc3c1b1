package dev.atlas.render.html;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Plain;
import dev.atlas.render.words.BehindWords;
import dev.atlas.render.words.PeriodWords;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.PeriodReport.Area;
import dev.atlas.report.PeriodReport.CategoryRow;
import dev.atlas.report.PeriodReport.KeyResultRow;
import dev.atlas.report.plot.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of the page, from the verdict to the last chart. */
final class PageParts {

  private static final List<String> WIDE = List.of("calendar", "burnup", "due", "atlas", "hours");

  private PageParts() {}

  static void write(PeriodReport.Illustrated page, Markup html) {
    PeriodReport report = page.report();
    html.raw("<a class=\"skip\" href=\"#main\">To the report</a>");
    html.raw("<header>");
    html.element("p class=\"brand\"", "atlas");
    html.element("h1", PeriodWords.title(report));
    html.element("p class=\"when\"", PeriodWords.planWeek(report));
    html.element("p class=\"verdict\"", report.verdict());
    warnings(report, html);
    html.raw("</header>").raw("<main id=\"main\">");
    cards(report, html);
    keyResults(report, html);
    plots(page.plots(), html, List.of("atlas"), "The whole atlas");
    plots(page.plots(), html, List.of("burnup", "due"), "Where it leads");
    html.raw("<div class=\"pair\">");
    done(report, html);
    spans(report, html);
    errors(report, html);
    html.raw("</div>");
    plots(page.plots(), html, List.of("calendar", "hours"), "When you study");
    plots(
        page.plots(),
        html,
        List.of("retention", "calibration", "stability", "difficulty"),
        "How you remember");
    categories(report, html);
    areas(report, html);
    notes(report.notes(), html);
    next(report.next(), html);
    html.raw("</main>").raw("<footer>");
    html.element(
        "p",
        "Written by atlas on the learner's own machine; nothing on this page is loaded from or sent"
            + " to anywhere. Charts: Apache ECharts.");
    html.raw("</footer>");
  }

  private static void section(String id, String title, Markup html) {
    html.raw("<section aria-labelledby=\"" + id + "\">");
    html.element("h2 id=\"" + id + "\"", title);
  }

  /** A table of a section that scrolls by itself where it is wider than the page. */
  private static void scroll(String id, Markup html) {
    html.raw(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\""
            + id
            + "\"><table>");
  }

  private static void cards(PeriodReport report, Markup html) {
    PeriodReport.Activity activity = report.activity();
    PeriodReport.Standing standing = report.standing();
    html.raw("<ul class=\"cards\">");
    card(
        "Study",
        Plain.minutes(activity.studyMinutes()),
        "of " + Plain.minutes(activity.plannedMinutes()),
        html);
    card("New diagrams", "" + activity.newDiagrams(), activity.reviews() + " recalls", html);
    card(
        "True retention",
        share(activity.retention().all()),
        "remembered at the first recall of a day",
        html);
    card("Knowledge", share(standing.meanRetrievability()), "chance of redrawing today", html);
    card(
        "Complete",
        "" + standing.completed().count(),
        "of " + standing.completed().of() + ", " + standing.mastered().count() + " mastered",
        html);
    card("Streak", Plain.count(standing.streak(), "day", "days"), "", html);
    html.raw("</ul>");
  }

  private static void card(String name, String value, String more, Markup html) {
    html.raw("<li>");
    html.element("span class=\"name\"", name);
    html.element("strong", value);
    html.element("span class=\"more\"", more);
    html.raw("</li>");
  }

  private static String share(@Nullable Double share) {
    return share == null ? "–" : Plain.percent(share);
  }

  private static void keyResults(PeriodReport report, Markup html) {
    section("key-results", "Key results", html);
    scroll("key-results", html);
    html.head("Key result", "Progress", "Value", "By", "State", "Pace and odds").raw("<tbody>");
    for (KeyResultRow row : report.keyResults()) {
      double value = row.value() == null ? 0 : row.value();
      String title = row.id() + " " + row.title();
      html.raw("<tr>").element("th scope=\"row\"", title).raw("<td>");
      bar(title, value, row.target(), html);
      html.raw("</td>");
      html.element("td", PeriodWords.progress(row));
      html.element("td", row.deadline().toString());
      String state = row.state().words();
      html.element("td class=\"" + state.replace(' ', '-') + "\"", state);
      html.element("td", PeriodWords.pace(row)).raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    html.raw("<ul class=\"milestones\">");
    for (var milestone : report.milestones()) {
      html.element(
          "li" + (milestone.reached() ? " class=\"reached\"" : ""),
          milestone.diagrams()
              + " diagrams by "
              + milestone.date()
              + (milestone.reached() ? " · reached" : ""));
    }
    html.raw("</ul></section>");
  }

  private static void bar(String name, double value, double most, Markup html) {
    html.element(
        String.format(
            Locale.ROOT,
            "progress aria-label=\"%s\" value=\"%.4f\" max=\"%.4f\"",
            Markup.escaped(name),
            Math.min(value, most),
            Math.max(most, 1e-4)),
        "");
  }

  private static void done(PeriodReport report, Markup html) {
    section("done", "Done", html);
    boolean compared = report.before() != null;
    scroll("done", html);
    if (compared) {
      html.head("", "Now", "Before");
    } else {
      html.head("", "Now");
    }
    html.raw("<tbody>");
    for (PeriodWords.Row row : PeriodWords.activity(report)) {
      html.row(
          row.name().strip(), compared ? List.of(row.now(), row.before()) : List.of(row.now()));
    }
    html.raw("</tbody></table></div></section>");
  }

  private static void errors(PeriodReport report, Markup html) {
    List<PeriodWords.ErrorLine> lines = PeriodWords.errors(report);
    if (!lines.isEmpty()) {
      section("errors", "Errors", html);
      scroll("errors", html);
      html.head("Kind", "Logged", "Corrected", "Revisited").raw("<tbody>");
      lines.forEach(line -> html.row(line.kind(), line.figures()));
      html.raw("</tbody></table></div></section>");
    }
  }

  private static void spans(PeriodReport report, Markup html) {
    if (report.spans().size() < 2) {
      return;
    }
    section("spans", PeriodWords.spans(report.step()), html);
    scroll("spans", html);
    html.head("", "Minutes", "Planned", "New", "Recalls").raw("<tbody>");
    for (PeriodReport.SpanRow span : report.spans()) {
      html.row(
          PeriodWords.span(report.step(), span),
          List.of(
              "" + span.studyMinutes(),
              "" + span.plannedMinutes(),
              "" + span.newDiagrams(),
              "" + span.reviews()));
    }
    html.raw("</tbody></table></div></section>");
  }

  private static void plots(
      PeriodReport.Plots plots, Markup html, List<String> names, String title) {
    List<Plot> shown = new ArrayList<>();
    for (String name : names) {
      plots.plots().stream().filter(p -> p.about().name().equals(name)).forEach(shown::add);
    }
    if (shown.isEmpty()) {
      return;
    }
    section("plots-" + names.getFirst(), title, html);
    html.raw("<div class=\"charts\">");
    for (Plot plot : shown) {
      String name = plot.about().name();
      html.raw(
          "<figure class=\""
              + (WIDE.contains(name) ? "wide " : "")
              + name
              + "\" aria-labelledby=\"title-"
              + name
              + "\">");
      html.element("h3 id=\"title-" + name + "\"", plot.about().title());
      html.element("figcaption", plot.about().description());
      html.raw("<div class=\"chart\" id=\"chart-" + name + "\" role=\"img\"></div>");
      if (plot instanceof Plot.Mosaic) {
        legend(html);
      }
      html.raw("<details>").element("summary", "The numbers: " + plot.about().title());
      Tables.write(plot, html);
      html.raw("</details></figure>");
    }
    html.raw("</div></section>");
  }

  private static void legend(Markup html) {
    html.raw("<ul class=\"legend\">");
    List<String> words =
        List.of(
            "under 50 %", "50 to 70 %", "70 to 80 %", "80 to 90 %", "90 to 95 %", "95 % or more");
    html.raw("<li><span class=\"swatch none\"></span>never studied</li>");
    for (int i = 0; i < words.size(); i++) {
      html.raw("<li><span class=\"swatch recall" + i + "\"></span>" + words.get(i) + "</li>");
    }
    html.raw("</ul>");
  }

  private static void categories(PeriodReport report, Markup html) {
    section("categories", "Categories", html);
    scroll("categories", html);
    html.head("Category", "Complete", "Studied", "Complete", "Mastered", "Of").raw("<tbody>");
    for (CategoryRow row : report.categories()) {
      html.raw("<tr>").element("th scope=\"row\"", row.title()).raw("<td>");
      bar(row.title() + " complete", row.completed(), row.of(), html);
      html.raw("</td>");
      for (int value : new int[] {row.studied(), row.completed(), row.mastered(), row.of()}) {
        html.element("td", "" + value);
      }
      html.raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
  }

  private static void areas(PeriodReport report, Markup html) {
    if (report.weakAreas().isEmpty() && report.strongAreas().isEmpty()) {
      return;
    }
    html.raw("<div class=\"pair\">");
    areas("weak", "Weak areas", report.weakAreas(), html);
    areas("strong", "Strong areas", report.strongAreas(), html);
    html.raw("</div>");
  }

  private static void areas(String id, String title, List<Area> areas, Markup html) {
    if (!areas.isEmpty()) {
      section(id, title, html);
      html.raw("<ul>");
      areas.forEach(each -> html.element("li", each.title() + ": " + each.reason()));
      html.raw("</ul></section>");
    }
  }

  private static void notes(List<PeriodReport.Note> notes, Markup html) {
    if (!notes.isEmpty()) {
      section("notes", "In your words", html);
      html.raw("<ul class=\"notes\">");
      for (PeriodReport.Note note : notes) {
        html.raw("<li>");
        html.element("span class=\"name\"", Dates.brief(note.day()) + " · " + note.title());
        html.element("q", note.text()).raw("</li>");
      }
      html.raw("</ul></section>");
    }
  }

  private static void next(PeriodReport.@Nullable Next next, Markup html) {
    if (next != null) {
      section("next", "Next: " + PeriodWords.range(next.from(), next.to()), html);
      html.raw("<ul>");
      PeriodWords.next(next).forEach(line -> html.element("li", line));
      html.raw("</ul></section>");
    }
  }

  private static void warnings(PeriodReport report, Markup html) {
    for (BehindWords.Warning warning : BehindWords.of(report.signs(), report.weeksBehind())) {
      html.element(
          "p class=\"warning\"",
          String.join("; ", warning.signs()) + " · " + warning.offer() + ": " + warning.command());
    }
    report.hints().forEach(hint -> html.element("p class=\"hint\"", hint));
  }
}
