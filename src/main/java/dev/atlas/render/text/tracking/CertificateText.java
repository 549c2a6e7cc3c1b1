package dev.atlas.render.text.tracking;

import dev.atlas.render.text.page.Columns;
import dev.atlas.render.text.page.Dates;
import dev.atlas.render.text.page.Page;
import dev.atlas.render.text.page.Plain;
import dev.atlas.report.TrackingReport.Certificate;
import dev.atlas.report.TrackingReport.CertificateRow;
import dev.atlas.report.TrackingReport.Certificates;

/** Certificates for a terminal. */
final class CertificateText {

  private static final int ID = 17;
  private static final int TITLE = 33;

  private CertificateText() {}

  static void write(Certificates all, Page page) {
    if (all.certificates().isEmpty()) {
      page.line("This catalog has neither a final paper nor a path with a certificate.");
      return;
    }
    for (CertificateRow row : all.certificates()) {
      String lead =
          (row.earned() ? page.style().good("[x] ") : "[ ] ")
              + Plain.fit(Plain.safe(row.id()), ID)
              + Plain.fit(Plain.safe(row.title()), TITLE);
      page.line(
          lead + Plain.fit(Plain.safe(row.detail()), Math.max(8, page.width() - ID - TITLE - 4)));
    }
    page.blank().whole("Print one with: " + page.style().accent("atlas certificate ID --html"));
  }

  static void write(Certificate certificate, Page page) {
    CertificateRow row = certificate.certificate();
    centred("C E R T I F I C A T E", page);
    page.blank();
    if (certificate.name() != null) {
      centred(certificate.name(), page);
      page.blank();
    }
    centred(row.title(), page);
    centred(row.detail(), page);
    centred(Dates.full(row.day() == null ? certificate.issued() : row.day()), page);
  }

  private static void centred(String text, Page page) {
    for (String line : Plain.wrap(Plain.safe(text), page.width())) {
      page.line(" ".repeat(Math.max(0, (page.width() - Columns.of(line)) / 2)) + line);
    }
  }
}
