package dev.atlas.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlas.cli.transcript.Session;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of a week in a real Chromium, light and dark, on a desk and on a phone. */
@Tag("evidence")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String NOTE = "<script>document.title='owned'</script></script><img src=x>";
  private static final int CHARTS = 9;

  private Browser browser;
  private Path page;

  @BeforeAll
  void writeThePage(@TempDir Path root) throws Exception {
    Session session = new Session(Files.createDirectory(root.resolve("home")));
    String home = root.resolve("demo").toString();
    String now = "2026-03-04T18:00:00Z";
    page = root.resolve("week.html");
    session.run("", "demo", "--home", home, "--now", now, "--weeks", "10");
    session.run("", "log", "range-sharding", "good", "-m", NOTE, "--home", home, "--now", now);
    session.run("", "error", "conceptual", "-m", "Shards", "--home", home, "--now", now);
    Session.Answer answer =
        session.run("", "report", "--home", home, "--now", now, "-o", page.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    browser = Browser.start(Files.createDirectory(root.resolve("profile")));
  }

  @AfterAll
  void stop() throws Exception {
    browser.stop();
  }

  private void open(String scheme, int width) throws Exception {
    browser.send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    browser.open(page.toUri());
  }

  @Test
  void charts_ofThePage_areDrawnWithoutAWordOfComplaint() throws Exception {
    open("light", 1200);
    assertThat(browser.evaluate("document.querySelectorAll('.chart svg').length").asInt())
        .isEqualTo(CHARTS);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.chart')]"
                        + ".every(c => c.querySelectorAll('svg path').length > 5"
                        + " && c.getAttribute('aria-label').length > 20)")
                .asBoolean())
        .isTrue();
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
  }

  @Test
  void page_whenOpened_asksNobodyForAnything() throws Exception {
    open("light", 1200);
    List<String> asked = new ArrayList<>();
    for (JsonNode request : browser.events("Network.requestWillBeSent")) {
      asked.add(request.path("request").path("url").asText());
    }
    assertThat(asked)
        .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"))
        .contains(page.toUri().toString());
  }

  @Test
  void policy_ofThePage_refusesAScriptThatSomebodyAdds() throws Exception {
    open("light", 1200);
    browser.evaluate(
        "const s = document.createElement('script');"
            + "s.textContent = \"document.title = 'owned'\";"
            + "document.body.append(s)");
    assertThat(browser.evaluate("document.title").asText()).contains("Week 2026-W10");
  }

  @Test
  void note_withAScript_isReadAsItWasWritten() throws Exception {
    open("light", 1200);
    assertThat(browser.evaluate("document.title").asText()).contains("Week 2026-W10");
    assertThat(browser.evaluate("document.querySelector('.notes q').textContent").asText())
        .isEqualTo(NOTE);
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
  }

  @Test
  void atlas_ofThePage_tellsOfATileItsGroupItsTitleAndItsState() throws Exception {
    open("light", 1200);
    String option =
        "echarts.getInstanceByDom(document.getElementById('chart-atlas')).getOption()"
            + ".series[0].data[0].children[0].children[0]";
    assertThat(browser.evaluate(option + ".name").asText())
        .startsWith("Sharding · Range sharding: routing a request by key range · ")
        .endsWith(" %");
    assertThat(browser.evaluate(option + ".itemStyle.color").asText()).matches("#[0-9a-f]{6}");
  }

  @Test
  void chart_ofThePage_hasATitleADescriptionAndATable() throws Exception {
    open("light", 1200);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('figure')].filter(f =>"
                        + " f.querySelector('h3').textContent"
                        + " && f.querySelector('figcaption').textContent"
                        + " && f.querySelectorAll('details table tbody tr').length > 1).length")
                .asInt())
        .isEqualTo(CHARTS);
  }

  @Test
  void page_lightDarkAndOnAPhone_hasNoSeriousViolation() throws Exception {
    String axe;
    try (InputStream in = Objects.requireNonNull(PageTest.class.getResourceAsStream(AXE))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {1200, 390}) {
        open(scheme, width);
        browser.evaluate(axe + ";0");
        String violations =
            browser
                .evaluate(
                    "axe.run(document, {resultTypes: ['violations']}).then(r =>"
                        + " r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3)"
                        + ".map(n => n.html.slice(0, 120)).join(' | ')).join('\\n'))")
                .asText();
        assertThat(violations).as("%s at %d", scheme, width).isEmpty();
        assertThat(
                browser
                    .evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                    .asBoolean())
            .as("no scrolling sideways, %s at %d", scheme, width)
            .isTrue();
      }
    }
  }

  @Test
  void page_printed_isADocumentOfSeveralPages() throws Exception {
    open("dark", 1200);
    JsonNode pdf = browser.send("Page.printToPDF", Map.of("printBackground", true));
    assertThat(pdf.path("data").asText()).hasSizeGreaterThan(50_000);
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
  }
}
