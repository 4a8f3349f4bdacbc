using System.Text.Json.Nodes;
using Tcns.Domain.Awards;
using Tcns.Domain.Privacy;

namespace Tcns.Functions.People;

/// <summary>A nomination in which a person has a part: the person's own, or one whose texts name the person.</summary>
internal static class AwardExport
{
    /// <summary>Null where the person has no part in it. Of whom somebody else's is nothing is said but the texts that name the person.</summary>
    public static JsonObject? Of(Nomination nomination, PersonFile file)
    {
        var isOwn = file.IsNominatedBy(nomination);
        if (!isOwn && !nomination.Names(file.SoleTraces))
            return null;
        var export = new JsonObject
        {
            ["id"] = nomination.Id,
            ["period"] = nomination.Period.ToString(),
            ["title"] = nomination.Title.WireName(),
            ["status"] = nomination.Status.WireName(),
            ["steps"] = new JsonArray([.. nomination.Steps.Where(step => isOwn || file.SoleTraces.AreIn(step.Reason)).Select(Step)]),
        };
        if (isOwn)
            export["member"] = ((Nominee.OfMember)nomination.Nominee!).Member;
        return export;
    }

    private static JsonNode Step(AwardStep step)
    {
        var export = new JsonObject { ["what"] = step.Act.WireName(), ["at"] = step.At.UtcDateTime, ["by"] = step.Key };
        if (step.Reason is { } reason)
            export["reason"] = reason;
        if (step.Decision?.Number is { } number)
            export["number"] = number;
        return export;
    }
}
