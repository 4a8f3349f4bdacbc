using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Keys;

/// <summary>The query of keys: <c>unit</c> (the key's own when absent), <c>cursor</c>, <c>limit</c>.</summary>
internal sealed record KeyQuery(UnitCode? Unit, string? Cursor, int Limit) : IAskedQuery<KeyQuery>
{
    public static KeyQuery Read(QueryFields fields) =>
        new(fields.Code("unit"), fields.Cursor(text => KeyHash.IsId(text) ? text : null), fields.Limit());
}
