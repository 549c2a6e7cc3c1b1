/** What a session asks, and what it changed. */
@NullMarked
package dev.atlas.report.build.session;

import org.jspecify.annotations.NullMarked;
