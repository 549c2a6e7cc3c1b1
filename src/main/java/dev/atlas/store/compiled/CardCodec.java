package dev.atlas.store.compiled;

import dev.atlas.catalog.Card;
import org.jspecify.annotations.Nullable;

/** Cards as bytes. Each is a blob of its own, so that a start decodes none of them. */
final class CardCodec {

  private CardCodec() {}

  static byte[] write(Card card) {
    BinaryOut out = new BinaryOut();
    out.optionalText(card.prompt());
    out.texts(card.recall());
    Card.Incident incident = card.incident();
    out.flag(incident != null);
    if (incident != null) {
      out.text(incident.company());
      out.text(incident.date());
      out.optionalText(incident.source());
    }
    Card.ThreeAm threeAm = card.threeAm();
    out.flag(threeAm != null);
    if (threeAm != null) {
      out.text(threeAm.symptom());
      out.text(threeAm.logs());
      out.text(threeAm.metrics());
      out.text(threeAm.recovery());
    }
    return out.toBytes();
  }

  static Card read(BinaryIn in) {
    return new Card(in.optionalText(), in.texts(), incident(in), threeAm(in));
  }

  private static Card.@Nullable Incident incident(BinaryIn in) {
    return in.flag() ? new Card.Incident(in.text(), in.text(), in.optionalText()) : null;
  }

  private static Card.@Nullable ThreeAm threeAm(BinaryIn in) {
    return in.flag() ? new Card.ThreeAm(in.text(), in.text(), in.text(), in.text()) : null;
  }
}
