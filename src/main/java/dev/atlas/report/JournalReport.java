package dev.atlas.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers about the journal itself and about what surrounds it, the catalog above all. */
public sealed interface JournalReport extends Report {

  /**
   * Events of the journal.
   *
   * @param rows in the order of time
   * @param omitted earlier rows that are not shown
   */
  record History(List<Row> rows, int omitted) implements JournalReport {
    @Override
    public String schema() {
      return "atlas.history/1";
    }
  }

  /**
   * One event.
   *
   * @param id of the event
   * @param at when it happened
   * @param device that wrote it
   * @param type of the event
   * @param diagram id of the one it is about, or null
   * @param detail what it says, in few words
   * @param note the learner's words
   * @param undone whether it was taken back
   */
  record Row(
      String id,
      OffsetDateTime at,
      String device,
      String type,
      @Nullable String diagram,
      String detail,
      @Nullable String note,
      boolean undone) {}

  /**
   * Commands that were taken back.
   *
   * @param rows their events, the last command first
   */
  record Undone(List<Row> rows) implements JournalReport {
    @Override
    public String schema() {
      return "atlas.undo/1";
    }
  }

  /** A problem with its place. */
  record Finding(String file, int line, int column, String message, String advice) {}

  /**
   * What a check of a catalog found.
   *
   * @param directory that was checked
   * @param diagrams in it; 0 when it could not be loaded
   * @param problems in the order of their places
   */
  record CatalogCheck(String directory, int diagrams, List<Finding> problems)
      implements JournalReport {
    @Override
    public String schema() {
      return "atlas.catalog-check/1";
    }
  }

  /**
   * A review that was corrected.
   *
   * @param before as it was
   * @param after as it counts now
   */
  record Amended(Row before, Row after) implements JournalReport {
    @Override
    public String schema() {
      return "atlas.amend/1";
    }
  }

  /**
   * What a check of the journals found.
   *
   * @param files how many there are
   * @param events how many count or were taken back
   * @param problems in the order of their places
   * @param quarantined how many broken lines this run has set aside
   */
  record Check(int files, int events, List<Finding> problems, int quarantined)
      implements JournalReport {
    @Override
    public String schema() {
      return "atlas.journal-check/1";
    }
  }

  /**
   * What was taken in from other journals.
   *
   * @param taken events that were new
   * @param known events that were here already
   * @param broken lines that are no events
   * @param firstBroken where the first of them is, or null
   */
  record Merged(int taken, int known, int broken, @Nullable String firstBroken)
      implements JournalReport {
    @Override
    public String schema() {
      return "atlas.journal-merge/1";
    }
  }

  /**
   * A copy of the journals.
   *
   * @param directory where it lies
   * @param files names of the files
   * @param bytes of all together
   */
  record Backup(String directory, List<String> files, long bytes) implements JournalReport {
    @Override
    public String schema() {
      return "atlas.journal-backup/1";
    }
  }

  /**
   * The journal of a simulated learner.
   *
   * @param directory its home
   * @param from first study day
   * @param to last study day
   * @param events in all
   * @param bytes of the file
   * @param types how many events of each type
   * @param now the moment at which it ends, where it is not the machine's
   */
  record Demo(
      String directory,
      LocalDate from,
      LocalDate to,
      int events,
      long bytes,
      Map<String, Integer> types,
      @Nullable OffsetDateTime now)
      implements JournalReport {
    @Override
    public String schema() {
      return "atlas.demo/1";
    }
  }

  /**
   * The state of what atlas works with.
   *
   * @param findings one for each thing that was looked at
   */
  record Doctor(List<Symptom> findings) implements JournalReport {

    /**
     * One thing that was looked at.
     *
     * @param topic in one word
     * @param fine whether all is well
     * @param text what was found
     * @param fix what to do, where something is wrong
     */
    public record Symptom(String topic, boolean fine, String text, @Nullable String fix) {}

    @Override
    public String schema() {
      return "atlas.doctor/1";
    }
  }

  /**
   * What a change of the catalog does to the learner's history.
   *
   * @param changes in the order of the new catalog, what is gone at the end
   * @param diagramsBefore how many there were
   * @param diagramsAfter how many there are
   */
  record CatalogChange(List<Change> changes, int diagramsBefore, int diagramsAfter)
      implements JournalReport {

    /**
     * One diagram that changed.
     *
     * @param kind added, removed, renamed, retired, returned or changed
     * @param id in the new catalog, or in the old one where it is gone
     * @param formerly its old id, where it was renamed
     * @param detail what changed, in few words
     * @param reviews of the learner so far
     */
    public record Change(
        String kind, String id, @Nullable String formerly, String detail, int reviews) {}

    @Override
    public String schema() {
      return "atlas.catalog-diff/1";
    }
  }
}
