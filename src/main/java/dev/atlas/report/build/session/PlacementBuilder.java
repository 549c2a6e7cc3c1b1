package dev.atlas.report.build.session;

import dev.atlas.catalog.Catalog;
import dev.atlas.catalog.Category;
import dev.atlas.catalog.Diagram;
import dev.atlas.catalog.Group;
import dev.atlas.report.LogReport;
import dev.atlas.report.build.Situation;
import dev.atlas.session.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds what a placement found, and what may follow from it. */
public final class PlacementBuilder {

  private static final double PERCENT = 100;
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9:/._-]+");

  private final Catalog catalog;
  private final PlacementSample sample;
  private final List<String> filters;
  private final Map<String, Placement.Judged> judged = new HashMap<>();

  private PlacementBuilder(Situation situation, PlacementSample sample, List<String> filters) {
    this.catalog = situation.catalog();
    this.sample = sample;
    this.filters = filters;
  }

  /** The sample as a sheet, to be drawn on paper. */
  public static LogReport.Placement sheet(Situation situation, PlacementSample sample, long seed) {
    PlacementBuilder builder = new PlacementBuilder(situation, sample, List.of());
    return new LogReport.Placement(
        situation.today(),
        seed,
        sample.pool().size(),
        false,
        builder.placed(),
        null,
        List.of(),
        List.of());
  }

  /**
   * What came of a placement.
   *
   * @param situation when it began
   * @param filters that the sample was drawn with, as they were typed
   */
  public static LogReport.Placement build(
      Situation situation,
      PlacementSample sample,
      Placement placement,
      List<String> filters,
      long seed) {
    PlacementBuilder builder = new PlacementBuilder(situation, sample, filters);
    placement
        .judged()
        .forEach(each -> builder.judged.put(each.attempt().task().diagram().id(), each));
    List<LogReport.Found> found = builder.found();
    return new LogReport.Placement(
        situation.today(),
        seed,
        sample.pool().size(),
        true,
        builder.placed(),
        found.isEmpty() ? null : builder.together(found),
        found,
        builder.next(found));
  }

  private List<LogReport.Placed> placed() {
    return sample.drawn().stream()
        .map(
            diagram -> {
              Placement.Judged done = judged.get(diagram.id());
              return new LogReport.Placed(
                  diagram.id(),
                  diagram.title(),
                  diagram.category(),
                  diagram.group(),
                  diagram.complexity(),
                  catalog.card(diagram.id()).prompt(),
                  done == null ? null : done.grade().word());
            })
        .toList();
  }

  private List<LogReport.Found> found() {
    List<LogReport.Found> rows = new ArrayList<>();
    for (Category category : catalog.categories()) {
      add(rows, category.title(), category.id(), null);
      for (Group group : category.groups()) {
        add(rows, group.title(), category.id(), group.id());
      }
    }
    return rows;
  }

  private void add(
      List<LogReport.Found> rows, String title, String category, @Nullable String group) {
    Predicate<Diagram> part =
        diagram ->
            diagram.category().equals(category) && (group == null || diagram.group().equals(group));
    List<Placement.Judged> drawn =
        judged.values().stream()
            .filter(each -> part.test(each.attempt().task().diagram()))
            .toList();
    if (!drawn.isEmpty()) {
      int known = (int) drawn.stream().filter(Placement.Judged::known).count();
      int pool = (int) sample.pool().stream().filter(part).count();
      ShareKnown share = ShareKnown.of(new ShareKnown.Stratum(known, drawn.size(), pool));
      rows.add(row(title, category, group, known, drawn.size(), pool, share));
    }
  }

  private static LogReport.Found row(
      String title,
      @Nullable String category,
      @Nullable String group,
      int known,
      int drawn,
      int pool,
      ShareKnown share) {
    return new LogReport.Found(
        title,
        category,
        group,
        known,
        drawn,
        pool,
        share.share() * PERCENT,
        share.low() * PERCENT,
        share.high() * PERCENT);
  }

  private LogReport.Found together(List<LogReport.Found> found) {
    List<ShareKnown.Stratum> strata =
        found.stream().filter(row -> row.group() == null).map(PlacementBuilder::stratum).toList();
    return row(
        "",
        null,
        null,
        strata.stream().mapToInt(ShareKnown.Stratum::known).sum(),
        strata.stream().mapToInt(ShareKnown.Stratum::drawn).sum(),
        strata.stream().mapToInt(ShareKnown.Stratum::pool).sum(),
        ShareKnown.of(strata));
  }

  private static ShareKnown.Stratum stratum(LogReport.Found row) {
    return new ShareKnown.Stratum(row.known(), row.drawn(), row.pool());
  }

  /** What was drawn without a miss: as a whole category, else group by group. */
  private List<LogReport.NextStep> next(List<LogReport.Found> found) {
    List<LogReport.NextStep> steps = new ArrayList<>();
    String whole = "";
    for (LogReport.Found row : found) {
      boolean inWhole = row.group() != null && whole.equals(row.category());
      if (row.known() == row.drawn() && !inWhole) {
        whole = row.group() == null ? String.valueOf(row.category()) : whole;
        if (row.drawn() < row.pool()) {
          steps.add(step(row));
        }
      }
    }
    return steps;
  }

  /** The rest is claimed where enough was drawn, else looked at closer. */
  private LogReport.NextStep step(LogReport.Found row) {
    int left = row.pool() - row.drawn();
    String part = row.group() == null ? "category:" + row.category() : "group:" + row.group();
    String words =
        Stream.concat(Stream.of(part), filters.stream().filter(each -> !each.equals(part)))
            .map(PlacementBuilder::quoted)
            .collect(Collectors.joining(" "));
    if (ShareKnown.of(stratum(row)).enough()) {
      return new LogReport.NextStep("atlas know " + words, "know", left);
    }
    int count = ShareKnown.drawingsNeeded(left);
    return new LogReport.NextStep("atlas place " + words + " --count " + count, "place", count);
  }

  private static String quoted(String word) {
    return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
