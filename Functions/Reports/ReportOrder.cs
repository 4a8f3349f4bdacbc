namespace Tcns.Functions.Reports;

/// <summary>The order of lists: by commune, then the newest deadline first.</summary>
internal static class ReportOrder
{
    public static IComparer<ReportView> Newest { get; } = Comparer<ReportView>.Create((one, other) => ReportCursor.Order.Compare(ReportCursor.Of(one), ReportCursor.Of(other)));
}
