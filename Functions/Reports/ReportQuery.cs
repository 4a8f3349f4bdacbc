using Tcns.Domain.Places;
using Tcns.Domain.Reports;
using Tcns.Domain.Time;
using Tcns.Functions.Http;

namespace Tcns.Functions.Reports;

/// <summary>The query of reports: <c>unit</c>, <c>period</c>, <c>status</c>, <c>of</c> (teams or communes alone), <c>cursor</c>, <c>limit</c>.</summary>
internal sealed class ReportQuery : IAskedQuery<ReportQuery>
{
    private const string Teams = "teams";
    private const string Communes = "communes";
    private readonly string? of;

    private ReportQuery(QueryFields fields)
    {
        Unit = fields.Unit();
        Period = fields.Period();
        Status = fields.Choice("status", ReportStatuses.ByName);
        of = fields.Word("of", Teams, Communes);
        Cursor = fields.Cursor(ReportCursor.Parse);
        Limit = fields.Limit();
    }

    public UnitCode? Unit { get; }

    public ReportCursor? Cursor { get; }

    public int Limit { get; }

    private Period? Period { get; }

    private ReportStatus? Status { get; }

    public static ReportQuery Read(QueryFields fields) => new(fields);

    public bool Wants(ReportView report) =>
        (Unit!.Level is not UnitLevel.Team || report.Unit == Unit)
        && (Period is null || report.Period == Period)
        && (Status is null || report.Status == Status)
        && (of is null || of == (report.Unit.Level is UnitLevel.Team ? Teams : Communes))
        && (Cursor is null || ReportCursor.Order.Compare(ReportCursor.Of(report), Cursor) > 0);
}
