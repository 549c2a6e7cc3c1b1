package dev.atlas.cli.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberNamesTest {

  @Test
  void homes_ofDifferentNames_areCalledByThem() {
    assertThat(MemberNames.of(List.of(Path.of("/x/ana"), Path.of("/y/ben"))))
        .containsExactly("ana", "ben");
  }

  @Test
  void homes_ofOneName_areToldApartByTheirDirectories() {
    assertThat(MemberNames.of(List.of(Path.of("/x/ana/atlas"), Path.of("/x/ben/atlas"))))
        .containsExactly("ana/atlas", "ben/atlas");
  }

  @Test
  void homes_inOneAnother_areStillToldApart() {
    assertThat(MemberNames.of(List.of(Path.of("/atlas"), Path.of("/x/atlas"))))
        .containsExactly("atlas", "x/atlas");
  }

  @Test
  void home_writtenTwice_isStillNamed() {
    assertThat(MemberNames.of(List.of(Path.of("/x/ana"), Path.of("/x/../x/ana"))))
        .containsExactly("x/ana", "x/ana");
  }
}
