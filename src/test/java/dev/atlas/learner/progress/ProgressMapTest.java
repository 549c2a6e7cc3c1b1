package dev.atlas.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.curriculum.Settings;
import dev.atlas.fixture.Bundled;
import dev.atlas.learner.MemoryModels;
import dev.atlas.memory.Grade;
import dev.atlas.memory.ReviewHistory;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressMapTest {

  private static final Replay REPLAY =
      new Replay(
          Bundled.catalog(),
          Bundled.curriculum(),
          Settings.NONE,
          MemoryModels.of(Settings.NONE, Bundled.curriculum(), null));

  private static DiagramProgress progress(String id, Random random) {
    ReviewHistory.Builder history = new ReviewHistory.Builder();
    int size = 1 + random.nextInt(12);
    boolean hard = random.nextInt(8) == 0;
    for (int i = 0; i < size; i++) {
      Grade grade = random.nextInt(hard ? 2 : 20) == 0 ? Grade.AGAIN : Grade.GOOD;
      history.add(100L + i, 86_400L * (100 + i), grade);
    }
    return REPLAY.of(id, history.build());
  }

  @Test
  void progress_changedInAnyWay_isJudgedByAllThatIsLeft() {
    int leeches = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Map<String, DiagramProgress> rows = new HashMap<>();
      for (int i = 0; i < 30; i++) {
        rows.put("a/" + i, progress("a/" + i, random));
      }
      ProgressMap changed = ProgressMap.of(Map.copyOf(rows));
      for (int round = 0; round < 4; round++) {
        Map<String, DiagramProgress> more = new HashMap<>();
        Set<String> less = new HashSet<>();
        for (int i = random.nextInt(40); i < 40; i += 7) {
          String id = "a/" + i;
          if (random.nextInt(3) == 0) {
            less.add(id);
            rows.remove(id);
          } else {
            more.put(id, progress(id, random));
            rows.put(id, more.get(id));
          }
        }
        changed = changed.with(more, less);
        String asked = "a/" + random.nextInt(40);
        ProgressMap whole = ProgressMap.of(Map.copyOf(rows));
        assertThat(changed.get(asked)).as("seed %s", seed).isEqualTo(whole.get(asked));
        assertThat(changed).as("seed %s", seed).isEqualTo(whole).hasSize(rows.size());
        assertThat(changed.leeches()).as("seed %s", seed).isEqualTo(whole.leeches());
        assertThat(changed.containsKey(asked))
            .as("seed %s", seed)
            .isEqualTo(rows.containsKey(asked));
      }
      leeches += (int) changed.values().stream().filter(DiagramProgress::leech).count();
    }
    assertThat(leeches).as("there must be something to judge").isGreaterThan(100);
  }

  @Test
  void change_ofOneDiagram_readsNoOther() {
    Random random = new Random(1);
    Map<String, DiagramProgress> rows = new HashMap<>();
    rows.put("a/1", progress("a/1", random));
    rows.put("a/2", progress("a/2", random));
    Set<String> asked = new HashSet<>();
    Map<String, DiagramProgress> kept =
        new AbstractMap<>() {
          @Override
          public DiagramProgress get(Object id) {
            asked.add((String) id);
            return Objects.requireNonNull(rows.get(id));
          }

          @Override
          public boolean containsKey(Object id) {
            return rows.containsKey(id);
          }

          @Override
          public Set<Entry<String, DiagramProgress>> entrySet() {
            throw new AssertionError("all were read");
          }
        };
    ProgressMap all = ProgressMap.of(rows);
    ProgressMap changed =
        ProgressMap.of(ChangedMap.of(kept), all.leeches())
            .with(Map.of("a/1", progress("a/1", random)), Set.of());
    assertThat(changed.get("a/1")).isNotNull();
    assertThat(asked).containsExactly("a/1");
  }
}
