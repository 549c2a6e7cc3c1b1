package dev.atlas.render.html;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.atlas.render.Renderer;
import dev.atlas.render.words.PeriodWords;
import dev.atlas.report.PeriodReport;
import dev.atlas.report.Report;
import dev.atlas.report.plot.Plot;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report with its plots as one file for a browser: no request leaves it, scripts and styles are
 * allowed by their hashes only, and every chart has a title, a description and a table.
 */
public final class HtmlRenderer implements Renderer {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  @Override
  public String render(Report report) {
    if (!(report instanceof PeriodReport.Illustrated page)) {
      throw new IllegalArgumentException(report.schema() + " is no page");
    }
    String style = Assets.style();
    String charts = Assets.charts();
    String script = Assets.script();
    String title = PeriodWords.title(page.report());
    Markup html = new Markup();
    html.raw("<!DOCTYPE html>")
        .raw("<html lang=\"en\">")
        .raw("<head>")
        .raw("<meta charset=\"utf-8\">");
    html.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
            + Assets.hash(charts)
            + " "
            + Assets.hash(script)
            + "; style-src "
            + Assets.hash(style)
            + "; img-src data:; base-uri 'none'; form-action 'none'\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">");
    html.raw("<link rel=\"icon\" href=\"data:,\">");
    html.element("title", title + " · atlas");
    html.raw("<style>" + style + "</style>").raw("</head>").raw("<body>");
    PageParts.write(page, html);
    html.raw("<script type=\"application/json\" id=\"charts\">" + options(page) + "</script>");
    html.raw("<script>" + charts + "</script>");
    html.raw("<script>" + script + "</script>");
    return html.raw("</body>").raw("</html>").toString();
  }

  /** JSON that cannot end the element it stands in. */
  private static String options(PeriodReport.Illustrated page) {
    Map<String, Chart.Option> options = new LinkedHashMap<>();
    for (Plot plot : page.plots().plots()) {
      options.put("chart-" + plot.about().name(), Charts.of(plot));
    }
    try {
      return JSON.writeValueAsString(options)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
