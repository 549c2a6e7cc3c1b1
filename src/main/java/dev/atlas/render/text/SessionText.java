package dev.atlas.render.text;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.LogReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a session changed, for a terminal. */
final class SessionText {

  private static final int GRADE = 7;
  private static final int TIME = 7;
  private static final int DUE = 16;
  private static final int SECONDS_A_MINUTE = 60;

  private SessionText() {}

  static void write(LogReport.Session session, Page page) {
    if (session.answers().isEmpty()) {
      page.line("Nothing was logged.");
    } else {
      session.answers().forEach(answer -> row(answer, page));
      page.blank().line(page.style().strong(total(session)));
    }
    moves(session, page);
    if (!session.skipped().isEmpty()) {
      page.line(
          "Skipped, and still in today's queue: "
              + Plain.safe(String.join(", ", session.skipped()))
              + ".");
    }
    if (!session.held().isEmpty()) {
      page.line(
          "Held back: "
              + Plain.safe(String.join(", ", session.held()))
              + "; `atlas hold` lists what is.");
    }
    if (session.left() > 0) {
      page.line(
          Plain.count(session.left(), "diagram is", "diagrams are")
              + " left; go on with the same command.");
    }
    if (session.next() != null) {
      page.line(
          "Next: "
              + Plain.count(session.nextCount(), "review", "reviews")
              + " on "
              + Dates.brief(session.next()).replace("  ", " ")
              + ".");
    }
  }

  static void write(LogReport.Drill drill, Page page) {
    if (drill.drawn().isEmpty()) {
      page.line("Nothing was drawn.");
    } else {
      page.line(page.style().faint("points  struct  accur  detail  speed   time"));
      drill.drawn().forEach(drawn -> row(drawn, page));
      page.blank()
          .line(
              page.style()
                  .strong(
                      Plain.count(drill.drawn().size(), "diagram", "diagrams")
                          + " drawn and logged · "
                          + Math.round(drill.mean())
                          + " of 100 points on average"));
    }
    if (!drill.skipped().isEmpty()) {
      page.line("Skipped: " + Plain.safe(String.join(", ", drill.skipped())) + ".");
    }
    if (drill.left() > 0) {
      page.line(Plain.count(drill.left(), "diagram was", "diagrams were") + " not drawn.");
    }
    page.line("The same lot again: --seed " + drill.seed());
  }

  private static void row(LogReport.Drawn drawn, Page page) {
    String facts =
        String.format(
            Locale.ROOT,
            "%6d  %4d %%  %3d %%  %4d %%  %3d %%  ",
            Math.round(drawn.points()),
            Math.round(drawn.structure()),
            Math.round(drawn.accuracy()),
            Math.round(drawn.details()),
            Math.round(drawn.speed()));
    String time = Plain.fit(drawn.seconds() == null ? "" : clock(drawn.seconds()), TIME);
    int room = page.width() - facts.length() - time.length();
    page.line(facts + time + Plain.fit(Plain.safe(drawn.title()), room));
  }

  private static void row(LogReport.Answer answer, Page page) {
    String facts =
        Plain.fit(answer.grade(), GRADE)
            + Plain.fit(answer.seconds() == null ? "" : clock(answer.seconds()), TIME)
            + Plain.fit(answer.due() == null ? "" : "next " + Dates.brief(answer.due()), DUE);
    page.line(facts + Plain.fit(Plain.safe(answer.title()), page.width() - facts.length()));
  }

  private static String total(LogReport.Session session) {
    long studies =
        session.answers().stream().filter(answer -> answer.kind().equals("study")).count();
    long recalls = session.answers().size() - studies;
    String grades =
        Stream.of("again", "hard", "good", "easy")
            .map(grade -> count(session.answers(), grade))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return Stream.of(
            studies == 0 ? "" : Plain.count((int) studies, "diagram", "diagrams") + " studied",
            recalls == 0 ? "" : Plain.count((int) recalls, "diagram", "diagrams") + " recalled",
            grades,
            session.seconds() == 0 ? "" : clock(session.seconds()) + " min")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String count(List<LogReport.Answer> answers, String grade) {
    long count = answers.stream().filter(answer -> answer.grade().equals(grade)).count();
    return count == 0 ? "" : count + " " + grade;
  }

  /** Who came further, or fell back: by the state that they have now. */
  private static void moves(LogReport.Session session, Page page) {
    session.answers().stream()
        .filter(answer -> !answer.before().equals(answer.after()))
        .collect(
            Collectors.groupingBy(
                answer -> answer.before() + " to " + answer.after(),
                java.util.TreeMap::new,
                Collectors.mapping(LogReport.Answer::diagram, Collectors.toList())))
        .forEach(
            (move, ids) ->
                page.line("From " + move + ": " + Plain.safe(String.join(", ", ids)) + "."));
  }

  private static String clock(int seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d", seconds / SECONDS_A_MINUTE, seconds % SECONDS_A_MINUTE);
  }
}
