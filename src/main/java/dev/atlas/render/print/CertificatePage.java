package dev.atlas.render.print;

import dev.atlas.report.TrackingReport;

/** A certificate as one HTML page to print: no script, no font and no picture from elsewhere. */
public final class CertificatePage {

  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 15mm }
      body { font-family: Georgia, serif; text-align: center; color: #222; margin: 0 }
      main { border: 3px double #555; padding: 3em 2em; margin: 2em auto; max-width: 50em }
      h1 { font-weight: normal; letter-spacing: .3em; text-transform: uppercase }
      .title { font-size: 2.2em; margin: .6em 0 }
      .name { font-size: 1.5em; border-bottom: 1px solid #999; display: inline-block;
        min-width: 12em; min-height: 1.3em }
      """;

  private CertificatePage() {}

  /** The page. */
  public static String render(TrackingReport.Certificate certificate) {
    TrackingReport.CertificateRow row = certificate.certificate();
    String name = certificate.name() == null ? "" : certificate.name();
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        <h1>Certificate</h1>
        <p class="name">%s</p>
        <p class="title">%s</p>
        <p>%s</p>
        <p>%s</p>
        </main>
        </body>
        </html>
        """
        .formatted(
            escaped(row.title()),
            STYLE,
            escaped(name),
            escaped(row.title()),
            escaped(row.detail()),
            row.day() == null ? certificate.issued() : row.day());
  }

  /** Text that means itself between tags; control characters and direction marks become spaces. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(harmless(c) ? c : ' ');
              }
            });
    return escaped.toString();
  }

  private static boolean harmless(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
  }
}
