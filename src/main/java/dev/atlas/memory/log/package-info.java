/** Review logs of many cards in primitive columns, and their replay. */
@NullMarked
package dev.atlas.memory.log;

import org.jspecify.annotations.NullMarked;
