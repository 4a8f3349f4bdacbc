using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Imports;

/// <summary>The query of an import: <c>kind</c>, <c>dryRun</c>, <c>answer</c>.</summary>
/// <param name="Kind">Null when faulty.</param>
/// <param name="IsDryRun">Whether nothing is to be written.</param>
/// <param name="Answer">The form of a file to answer by; null for JSON.</param>
internal sealed record ImportQuery(ImportKind? Kind, bool IsDryRun, string? Answer) : IAskedQuery<ImportQuery>
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public static ImportQuery Read(QueryFields fields)
    {
        var kind = ImportKind.Read(fields);
        var isDryRun = fields.Flag("dryRun") ?? false;
        var answer = fields.Word("answer", Csv, Xlsx);
        if (answer is not null && kind is { Record: null })
            fields.Note("answer", FaultCodes.NotTogether, "kind=" + kind.Name);
        return new ImportQuery(kind, isDryRun, answer);
    }
}
