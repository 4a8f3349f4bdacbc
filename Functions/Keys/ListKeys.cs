using Tcns.Domain.Forms;
using System.Globalization;
using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Storage.Access;

namespace Tcns.Functions.Keys;

/// <summary><c>GET /api/v1/keys?unit=</c>: the keys of a unit and what lies below it that the caller may issue.</summary>
internal static class ListKeys
{
    private const int DefaultLimit = 100;
    private const int GreatestLimit = 500;

    public static async Task<IResult> HandleAsync(
        string? unit, string? cursor, string? limit, HttpContext context, KnownUnits known, KeyStore keys, CancellationToken cancel)
    {
        var caller = context.Caller();
        var query = new Query(unit, cursor, limit);
        if (query.Faults.Count > 0)
            return Problems.Invalid.With(query.Faults);
        if (query.Unit is { } named && !await known.HasAsync(named, cancel))
            return Problems.UnknownUnit;
        var page = await keys.ListAsync(
            query.Unit ?? caller.Key.Unit, query.Cursor, query.Limit, key => caller.MayIssue(key.Role, key.Unit), cancel);
        return TypedResults.Ok(new ListResponse<KeyResponse>([.. page.Keys.Select(KeyResponse.From)], page.Cursor));
    }

    private sealed class Query
    {
        public Query(string? unit, string? cursor, string? limit)
        {
            Unit = UnitCode.TryParse(unit, out var code) ? code : null;
            if (!string.IsNullOrEmpty(unit) && Unit is null)
                Faults.Add(new Fault("?unit", FaultCodes.Malformed));
            if (!string.IsNullOrEmpty(cursor) && !KeyHash.IsId(cursor))
                Faults.Add(new Fault("?cursor", FaultCodes.Malformed));
            Cursor = string.IsNullOrEmpty(cursor) ? null : cursor;
            if (!string.IsNullOrEmpty(limit))
                ReadLimit(limit);
        }

        public List<Fault> Faults { get; } = [];

        public UnitCode? Unit { get; }

        public string? Cursor { get; }

        public int Limit { get; private set; } = DefaultLimit;

        private void ReadLimit(string limit)
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                Faults.Add(new Fault("?limit", FaultCodes.Type));
            else if (number is < 1 or > GreatestLimit)
                Faults.Add(new Fault("?limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit)));
            else
                Limit = number;
        }
    }
}
