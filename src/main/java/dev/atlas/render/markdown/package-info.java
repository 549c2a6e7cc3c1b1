/** Reports as Markdown for notes and pull requests. */
@NullMarked
package dev.atlas.render.markdown;

import org.jspecify.annotations.NullMarked;
