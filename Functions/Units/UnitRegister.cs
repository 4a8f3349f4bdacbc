using Microsoft.Net.Http.Headers;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Units;

/// <summary>Everything that is known of official units, ready to be sent.</summary>
internal sealed class UnitRegister(OfficialUnits units, UnitChanges changes, UnitListing listing, UnitSearch search)
{
    public EntityTagHeaderValue Tag { get; } = UnitFiles.Tag();

    public OfficialUnit? Find(UnitCode code) => units.Find(code);

    /// <summary>The units that a client asks for, in a lasting order.</summary>
    public IReadOnlyList<OfficialUnit> Select(UnitQuery query)
    {
        var found = query.Text is { } text ? search.Find(text).Where(unit => query.Parent is not { } parent || LiesIn(unit, parent)) : Look(query);
        return [.. found.Where(unit => query.Level is not { } level || unit.Code.Level == level)];
    }

    public UnitResponse Describe(OfficialUnit unit) =>
        UnitResponse.From(unit, unit.Code == unit.Province ? null : units.Find(unit.Province), changes.Find(unit.Code));

    public IResult Answer<T>(HttpContext context, T body) => TaggedAnswers.Answer(context, Tag, body);

    private static bool LiesIn(OfficialUnit unit, UnitCode parent) => unit.Province == parent && unit.Code != parent;

    private IReadOnlyList<OfficialUnit> Look(UnitQuery query) => query switch
    {
        { Parent: { } parent } => listing.Below(parent),
        { Level: UnitLevel.Commune } => listing.Communes,
        _ => listing.Provinces,
    };
}
