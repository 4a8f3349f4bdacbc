using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Numbers;

namespace Tcns.Functions.Ranking;

/// <summary>The query of a ranking, with <c>of</c>: teams and villages of a commune, communes of a province.</summary>
internal sealed class RankingQuery : NumbersQuery
{
    private RankingQuery(IQueryCollection query, UnitCode? own)
        : base(query, own)
    {
        Of = Fields.Word("of", "teams", "villages", "communes");
        if (Fields.Text("of") is null)
            Fields.Note("of", FaultCodes.Required);
        var wanted = Of == "communes" ? UnitLevel.Province : UnitLevel.Commune;
        if (Of is not null && (Village is not null || (Unit is { } unit && unit.Level != wanted)))
            Fields.Note("unit", FaultCodes.WrongLevel);
    }

    public string? Of { get; }

    public static RankingQuery Read(HttpRequest request, UnitCode? own) => new(request.Query, own);
}
