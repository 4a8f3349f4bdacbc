using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>The query of a list of the registry: <c>unit</c>, <c>on</c>, <c>cursor</c>, <c>limit</c>.</summary>
internal sealed record ListQuery(UnitCode? Unit, DateOnly? On, string? Cursor, int Limit) : IAskedQuery<ListQuery>
{
    public const int UsualLimit = 500;

    public static ListQuery Read(QueryFields fields) =>
        new(fields.Code("unit"), fields.Day("on"), fields.Cursor(text => IsCode(text) ? text : null), fields.Limit(UsualLimit));

    private static bool IsCode(string text) => UnitCode.TryParse(text, out _) || VillageCode.TryParse(text, out _);
}
