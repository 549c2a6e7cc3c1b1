package dev.atlas.planner.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlas.fixture.Bundled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreaksTest {

  private static List<Integer> breaks(int atLeast, int... minutes) {
    Breaks breaks = new Breaks(Bundled.curriculum().breaks());
    List<Integer> found = new ArrayList<>();
    for (int each : minutes) {
      found.add(breaks.before(atLeast, each));
    }
    return found;
  }

  @Test
  void break_afterTwentyFiveMinutesOfWork_isShort() {
    assertThat(breaks(0, 15, 9, 1, 24, 1, 5)).containsExactly(0, 0, 0, 5, 0, 5);
  }

  @Test
  void break_afterTwoAndFourHours_isLongerOnce() {
    assertThat(breaks(0, 60, 60, 60, 60, 60)).containsExactly(0, 5, 15, 5, 30);
  }

  @Test
  void break_longItemPassesTwoMarks_isTheLongerOfThem() {
    assertThat(breaks(0, 250, 10, 10, 10)).containsExactly(0, 30, 0, 0);
  }

  @Test
  void break_thatStandsAnyhow_isAtLeastThatLong() {
    assertThat(breaks(5, 10, 10)).containsExactly(5, 5);
  }

  @Test
  void window_someWork_isFilledByAsManyAsHoldIt() {
    assertThat(EnergyWindow.DEEP.lengths(0)).isEmpty();
    assertThat(EnergyWindow.DEEP.lengths(90)).containsExactly(90);
    assertThat(EnergyWindow.DEEP.lengths(91)).containsExactly(90, 75);
    assertThat(EnergyWindow.REVIEW.lengths(61)).containsExactly(30, 30, 30);
  }
}
