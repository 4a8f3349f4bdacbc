using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Numbers;

namespace Tcns.Functions.Ranking;

/// <summary>The query of a ranking, with <c>of</c>: teams and villages of a commune, communes of a province.</summary>
internal sealed class RankingQuery : NumbersQuery, IAskedQuery<RankingQuery>
{
    /// <summary>A team sees where it stands among the others of its commune.</summary>
    private RankingQuery(QueryFields fields)
        : base(fields, fields.Own is { Level: UnitLevel.Team } team ? team.Commune : fields.Own)
    {
        Of = fields.Word("of", "teams", "villages", "communes");
        if (fields.Text("of") is null)
            fields.Note("of", FaultCodes.Required);
        var wanted = Of == "communes" ? UnitLevel.Province : UnitLevel.Commune;
        if (Of is not null && (Village is not null || (Unit is { } unit && unit.Level != wanted)))
            fields.Note("unit", FaultCodes.WrongLevel);
    }

    public string? Of { get; }

    public static RankingQuery Read(QueryFields fields) => new(fields);
}
