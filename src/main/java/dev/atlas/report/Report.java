package dev.atlas.report;

/** An answer of atlas as plain data: numbers, dates and text, nothing that computes. */
public sealed interface Report
    permits LogReport.Session,
        LogReport.Drill,
        LogReport.Placement,
        TodayReport,
        TodayReport.Why,
        TodayReport.Work,
        LogReport,
        PeriodReport,
        PeriodReport.Plots,
        PeriodReport.Group,
        PeriodReport.Illustrated,
        PlanReport,
        PlanningReports.Setting,
        PlanningReports.Recovery,
        PlanningReports.Relief,
        PlanningReports.Calibration,
        PlanningReports.Forecast,
        PlanningReports.WhatIf,
        PlanningReports.Inverse,
        ListReport,
        CardReport,
        JournalReport,
        MemoryReport,
        MaterialReport,
        TrackingReport {

  /** Name and version of the machine-readable form, such as {@code atlas.today/1}. */
  String schema();
}
