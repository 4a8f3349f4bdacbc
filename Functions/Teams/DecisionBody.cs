using Tcns.Domain.Forms;
using Tcns.Domain.Teams;

namespace Tcns.Functions.Teams;

/// <summary>A decision as it is sent: its number and the day that it bears.</summary>
internal sealed record DecisionBody(string? Number, DateOnly? On)
{
    public const int LongestNumber = 100;

    public static DecisionBody? Read(JsonFields? fields) =>
        fields is null ? null : new DecisionBody(fields.Text("number", LongestNumber), fields.Day("on"));

    public static DecisionBody? Of(Decision? decision) => decision is null ? null : new DecisionBody(decision.Number, decision.On);

    public Decision ToDecision() => new(Number, On);
}
