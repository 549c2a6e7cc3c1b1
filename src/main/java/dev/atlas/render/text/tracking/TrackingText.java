package dev.atlas.render.text.tracking;

import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.TrackingReport;
import dev.atlas.report.TrackingReport.CheckIn;
import dev.atlas.report.TrackingReport.Mistake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days and errors in the learner's own words. */
public final class TrackingText {

  private static final int SHORT_ID = 6;
  private static final int INDENT = 2;

  private TrackingText() {}

  /** Writes any of these answers. */
  public static void write(TrackingReport report, Page page) {
    switch (report) {
      case TrackingReport.CheckedIn checked -> {
        checkIn(checked.checkIn(), page);
        if (checked.yesterday() != null) {
          page.line("You meant to: " + Plain.safe(checked.yesterday()));
        }
      }
      case TrackingReport.CheckIns all -> {
        if (all.checkIns().isEmpty()) {
          page.line("No check-in in these days.");
          page.whole("Begin with: " + page.style().accent("atlas checkin morning 7 6 8 --hours 3"));
        }
        all.checkIns().forEach(each -> checkIn(each, page));
      }
      case TrackingReport.MistakeLogged logged -> logged(logged, page);
      case TrackingReport.Mistakes all -> list(all, page);
      case TrackingReport.Papers papers -> ExamText.write(papers, page);
      case TrackingReport.Paper paper -> ExamText.write(paper, page);
      case TrackingReport.Certificates all -> CertificateText.write(all, page);
      case TrackingReport.Certificate one -> CertificateText.write(one, page);
      case TrackingReport.Scenario scenario -> InterviewText.write(scenario, page);
      case TrackingReport.Interviews all -> InterviewText.write(all, page);
      case TrackingReport.Depth depth -> InterviewText.write(depth, page);
      case TrackingReport.Depths all -> InterviewText.write(all, page);
    }
  }

  private static void checkIn(CheckIn said, Page page) {
    List<String> facts = new ArrayList<>();
    score("energy", said.energy(), facts);
    score("focus", said.focus(), facts);
    score("motivation", said.motivation(), facts);
    if (said.hours() != null) {
      facts.add(number(said.hours()) + " h");
    }
    score("understanding", said.understanding(), facts);
    score("confidence", said.confidence(), facts);
    String scores = facts.isEmpty() ? "" : " · " + String.join(", ", facts);
    page.line(page.style().strong(Dates.brief(said.day()) + " " + said.when()) + scores);
    words(null, said.note(), page);
    words("Goals", said.goals(), page);
    said.learnings().forEach(each -> words("Learnt", each, page));
    words("Hard", said.struggles(), page);
    words("Tomorrow", said.tomorrow(), page);
  }

  private static void score(String name, @Nullable Integer score, List<String> facts) {
    if (score != null) {
      facts.add(name + " " + score);
    }
  }

  private static void words(@Nullable String name, @Nullable String words, Page page) {
    if (words != null) {
      page.paragraph((name == null ? "" : name + ": ") + Plain.safe(words), INDENT);
    }
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static void logged(TrackingReport.MistakeLogged logged, Page page) {
    Mistake mistake = logged.mistake();
    mistake(mistake, null, page);
    LocalDate next = mistake.revisit();
    String then =
        next == null
            ? logged.again() ? "Settled." : "It will not come back; atlas error list --all has it."
            : "Comes back on " + Dates.brief(next) + ".";
    page.line(page.style().good(then));
  }

  private static void list(TrackingReport.Mistakes all, Page page) {
    if (all.mistakes().isEmpty()) {
      page.line(all.all() ? "No errors were logged." : "No errors wait to be revisited.");
      return;
    }
    all.mistakes().forEach(each -> mistake(each, all.today(), page));
    page.blank().whole("Tick one off with: " + page.style().accent("atlas error done ID"));
  }

  private static void mistake(Mistake mistake, @Nullable LocalDate today, Page page) {
    String id = mistake.id().substring(mistake.id().length() - SHORT_ID);
    LocalDate next = mistake.revisit();
    boolean due = today != null && next != null && !next.isAfter(today);
    String when =
        next != null
            ? "revisit " + Dates.brief(next)
            : mistake.revisits() == 0 ? "not to be revisited" : "settled";
    page.line(
        page.style().strong(id)
            + "  "
            + Dates.brief(mistake.day())
            + "  "
            + mistake.kind()
            + " · "
            + (due ? page.style().warn(when) : when));
    words(null, mistake.what(), page);
    if (mistake.diagram() != null) {
      words("In", mistake.title() == null ? mistake.diagram() : mistake.title(), page);
    }
    words("Cause", mistake.cause(), page);
    words("Right", mistake.correction(), page);
  }
}
