/**
 * A house that breaks every rule once, so that a test can show that the rules bite. Nothing else
 * uses it.
 */
package dev.atlas.architecture.broken;
