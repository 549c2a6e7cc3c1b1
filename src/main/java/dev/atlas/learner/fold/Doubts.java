package dev.atlas.learner.fold;

import dev.atlas.curriculum.Curriculum;
import dev.atlas.curriculum.SettingKey;
import dev.atlas.curriculum.Settings;
import dev.atlas.journal.Fact;
import dev.atlas.journal.SelfReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a single event says that cannot be right. Words of the learner are never repeated. */
final class Doubts {

  private static final int SECONDS_A_DAY = 86_400;

  private Doubts() {}

  /**
   * A doubt and what to do about it.
   *
   * @param what is wrong
   * @param advice what to do
   */
  record Doubt(String what, String advice) {}

  /** The doubt about a fact, or null. */
  static @Nullable Doubt of(Fact fact, Curriculum curriculum) {
    return switch (fact) {
      case Fact.Review review -> time(review.seconds(), "amend it with the right time");
      case Fact.Practice practice -> time(practice.seconds(), "undo it and log it again");
      case Fact.Setting set -> setting(set);
      case Fact.PlanStart start ->
          idle(curriculum.pathway(start.pathway()) == null, "the curriculum has no such `pathway`");
      case Fact.PhaseOpen open ->
          idle(curriculum.phase(open.phase()) == null, "the curriculum has no such `phase`");
      case Fact.PathStart start ->
          idle(curriculum.material().path(start.path()) == null, "there is no such `path`");
      case Fact.Away away -> idle(away.to().isBefore(away.from()), "`to` lies before `from`");
      default -> null;
    };
  }

  private static @Nullable Doubt time(@Nullable Integer seconds, String advice) {
    return seconds != null && seconds > SECONDS_A_DAY
        ? new Doubt("`seconds` is longer than a day", advice)
        : null;
  }

  private static @Nullable Doubt setting(Fact.Setting set) {
    SettingKey key = SettingKey.of(set.key());
    if (key == null) {
      return idle(true, "no setting has this `key`");
    }
    try {
      Settings.NONE.with(key, set.value());
      return null;
    } catch (IllegalArgumentException unreadable) {
      return idle(true, "`value` is none for " + key.key() + ", which takes " + key.takes());
    }
  }

  private static @Nullable Doubt idle(boolean doubtful, String what) {
    return doubtful ? new Doubt(what, "it changes nothing; undo it") : null;
  }

  /** The diagrams that an event beside the reviews is about. */
  static List<String> diagrams(Fact fact) {
    return switch (fact) {
      case Fact.Know know -> know.diagrams();
      case Fact.Hold hold -> List.of(hold.diagram());
      case SelfReport.Mistake mistake -> one(mistake.diagram());
      case SelfReport.Interview interview -> one(interview.scenario());
      case SelfReport.Depth depth -> one(depth.diagram());
      case SelfReport.Note note -> one(note.diagram());
      default -> List.of();
    };
  }

  private static List<String> one(@Nullable String diagram) {
    return diagram == null ? List.of() : List.of(diagram);
  }
}
