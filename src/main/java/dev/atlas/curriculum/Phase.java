package dev.atlas.curriculum;

import java.util.List;

/**
 * An ordered stretch of the curriculum.
 *
 * @param number from 1
 * @param title for people
 * @param firstWeek first week of the unstretched plan
 * @param lastWeek last week of the unstretched plan
 * @param categories ids in the order in which ties are broken
 * @param opensAfter number of the phase whose gate opens this one; 0 for open from the start
 */
public record Phase(
    int number,
    String title,
    int firstWeek,
    int lastWeek,
    List<String> categories,
    int opensAfter) {}
