package dev.atlas.report;

/** An answer of atlas as plain data: numbers, dates and text, nothing that computes. */
public sealed interface Report
    permits TodayReport,
        LogReport,
        HistoryReport,
        HistoryReport.Undone,
        PeriodReport,
        PlanReport,
        PlanningReports.Setting,
        PlanningReports.Forecast,
        PlanningReports.WhatIf,
        PlanningReports.Inverse,
        ListReport,
        CardReport,
        JournalReport,
        MemoryReport,
        MaterialReport {

  /** Name and version of the machine-readable form, such as {@code atlas.today/1}. */
  String schema();
}
