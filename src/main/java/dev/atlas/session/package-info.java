/** Study sessions as pure state machines: an action and a moment make the next state. */
@NullMarked
package dev.atlas.session;

import org.jspecify.annotations.NullMarked;
