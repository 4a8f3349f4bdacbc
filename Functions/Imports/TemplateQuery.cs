using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Imports;

/// <summary>The query of a template: <c>kind</c>, <c>format</c>.</summary>
/// <param name="Kind">Null when faulty.</param>
/// <param name="IsCsv">Whether it is to be CSV rather than .xlsx.</param>
internal sealed record TemplateQuery(ImportKind? Kind, bool IsCsv) : IAskedQuery<TemplateQuery>
{
    public static TemplateQuery Read(QueryFields fields)
    {
        var kind = ImportKind.Read(fields);
        return new TemplateQuery(kind, ReadIsCsv(fields, kind));
    }

    /// <summary>A CSV file holds one table.</summary>
    public static bool ReadIsCsv(QueryFields fields, ImportKind? kind)
    {
        var isCsv = fields.Word("format", ImportQuery.Xlsx, ImportQuery.Csv) == ImportQuery.Csv;
        if (isCsv && !fields.IsFaulty("kind") && kind is null or { Tables.Count: > 1 })
            fields.Note("kind", FaultCodes.NotTogether, ImportOrder.CsvFile);
        return isCsv;
    }
}
