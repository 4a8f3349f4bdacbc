namespace Tcns.PowerBi.Tests.Report;

/// <summary>A field that a report names.</summary>
/// <param name="Kind"><c>Column</c> or <c>Measure</c>.</param>
internal sealed record ReportField(string Kind, string Table, string Name)
{
    public const string Measure = "Measure";

    /// <summary>What the file calls it where it shows it.</summary>
    public string QueryRef => Table + "." + Name;

    /// <summary>As DAX has it.</summary>
    public override string ToString() => Kind == Measure ? $"[{Name}]" : $"{Table}[{Name}]";
}
