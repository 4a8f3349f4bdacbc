using Tcns.Domain.Forms;

namespace Tcns.Functions.Imports;

/// <summary>The query of imports, templates and exports: <c>kind</c>, <c>format</c>, <c>dryRun</c>, <c>answer</c>.</summary>
internal sealed record ImportQuery(string? KindText, string? FormatText, string? DryRunText, string? AnswerText)
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public static ValueTask<ImportQuery> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult(new ImportQuery(Text("kind"), Text("format"), Text("dryRun"), Text("answer")));

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    public ImportKind? Kind => ImportKind.Find(KindText);

    public bool IsCsv => FormatText == Csv;

    public bool IsDryRun => DryRunText == "true";

    /// <param name="needsKind">Whether the kind must be named; where it need not, it is one of the set-up's.</param>
    public IReadOnlyList<Fault> FindFaults(bool needsKind) => [.. Faults(needsKind)];

    private IEnumerable<Fault> Faults(bool needsKind)
    {
        if (KindText is null && needsKind)
            yield return new Fault("?kind", FaultCodes.Required);
        else if (KindText is not null && Kind is null)
            yield return new Fault("?kind", FaultCodes.UnknownValue, needsKind ? ImportKind.Names : ImportKind.SetupNames);
        else if (!needsKind && Kind?.Record is not null)
            yield return new Fault("?kind", FaultCodes.UnknownValue, ImportKind.SetupNames);
        if (FormatText is not (null or Xlsx or Csv))
            yield return new Fault("?format", FaultCodes.UnknownValue, Xlsx + "; " + Csv);
        else if (IsCsv && Kind is null or { Tables.Count: > 1 })
            yield return new Fault("?kind", FaultCodes.NotTogether, ImportOrder.CsvFile);
        if (DryRunText is not (null or "true" or "false"))
            yield return new Fault("?dryRun", FaultCodes.UnknownValue, "true; false");
        if (AnswerText is not (null or Xlsx or Csv))
            yield return new Fault("?answer", FaultCodes.UnknownValue, Csv + "; " + Xlsx);
        else if (AnswerText is not null && Kind is { Record: null } kind)
            yield return new Fault("?answer", FaultCodes.NotTogether, "kind=" + kind.Name);
    }
}
