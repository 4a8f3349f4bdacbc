using Tcns.Functions.Http;
using Tcns.Functions.Imports;

namespace Tcns.Functions.Setup;

/// <summary>The query of an export of a set-up: <c>kind</c> (all of it when absent), <c>format</c>, <c>on</c>.</summary>
internal sealed record ExportQuery(ImportKind? Kind, bool IsCsv, DateOnly? On) : IAskedQuery<ExportQuery>
{
    public static ExportQuery Read(QueryFields fields)
    {
        var kind = fields.Word("kind", [.. ImportKind.All.Where(one => one.Record is null).Select(one => one.Name)]);
        var found = ImportKind.Find(kind);
        return new ExportQuery(found, TemplateQuery.ReadIsCsv(fields, found), fields.Day("on"));
    }
}
