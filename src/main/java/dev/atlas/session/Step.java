package dev.atlas.session;

import java.util.List;

/**
 * What an action makes of a session.
 *
 * @param session after it
 * @param effects to be carried out; when one fails, the session before it goes on
 */
public record Step(ReviewSession session, List<Effect> effects) {

  static Step of(ReviewSession session) {
    return new Step(session, List.of());
  }
}
