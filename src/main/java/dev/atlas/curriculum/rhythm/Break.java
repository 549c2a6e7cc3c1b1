package dev.atlas.curriculum.rhythm;

/**
 * A break that comes on top of the budget.
 *
 * @param afterMinutes of work
 * @param minutes of rest
 */
public record Break(int afterMinutes, int minutes) {}
