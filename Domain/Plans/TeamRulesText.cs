using System.Text.Json;
using Tcns.Domain.Forms;

namespace Tcns.Domain.Plans;

/// <summary>A plan's <c>teams</c>.</summary>
internal static class TeamRulesText
{
    private const int MostMembers = 1000;
    private const int MostTeams = 100;

    public static PlanTeams Read(JsonFields fields) => new(
        fields.Part("village") is { } village ? ReadRules(village, isVillage: true) : null,
        fields.Part("commune") is { } commune ? ReadRules(commune, isVillage: false) : null);

    public static void Write(Utf8JsonWriter json, PlanTeams teams)
    {
        json.WriteStartObject("teams");
        WriteRules(json, "village", teams.Village);
        WriteRules(json, "commune", teams.Commune);
        json.WriteEndObject();
    }

    private static TeamRules ReadRules(JsonFields fields, bool isVillage)
    {
        var (min, max) = ReadRange(fields, MostMembers);
        var perVillage = fields.Part("perVillage") is { } part ? ReadPerVillage(part) : null;
        if (perVillage is not null && !isVillage)
            fields.Note("perVillage", FaultCodes.Meaningless, "commune");
        return new TeamRules(min, max, perVillage, Flag("leader"), Flag("deputy"), Flag("duties"), Flag("collaborators"));

        bool Flag(string name) => fields.Flag(name) ?? false;
    }

    private static TeamsPerVillage ReadPerVillage(JsonFields fields)
    {
        var (min, max) = ReadRange(fields, MostTeams);
        return new TeamsPerVillage(min, max);
    }

    private static (int? Min, int? Max) ReadRange(JsonFields fields, int most)
    {
        var min = fields.Whole("min", 1, most);
        var max = fields.Whole("max", 1, most);
        if (min is { } least && max < least)
            fields.Note("max", FaultCodes.OutOfRange, Bounds.Between(least, most));
        return (min, max);
    }

    private static void WriteRules(Utf8JsonWriter json, string name, TeamRules? rules)
    {
        if (rules is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteRange(json, rules.Min, rules.Max);
        if (rules.PerVillage is { } perVillage)
        {
            json.WriteStartObject("perVillage");
            WriteRange(json, perVillage.Min, perVillage.Max);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("perVillage");
        }

        json.WriteBoolean("leader", rules.Leader);
        json.WriteBoolean("deputy", rules.Deputy);
        json.WriteBoolean("duties", rules.Duties);
        json.WriteBoolean("collaborators", rules.Collaborators);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, int? min, int? max)
    {
        PlanWriter.WriteWhole(json, "min", min);
        PlanWriter.WriteWhole(json, "max", max);
    }
}
