using System.Text.Json.Nodes;
using Tcns.Domain.Privacy;
using Tcns.Domain.Reports;
using Tcns.Storage.Reports;

namespace Tcns.Functions.People;

/// <summary>What of a commune's and its teams' reports names a person: of each version the texts that do, and reasons of decisions and requests.</summary>
internal static class ReportExport
{
    /// <param name="held">Those that were submitted and asked for.</param>
    /// <param name="said">What people wrote into versions, by the names of their contents.</param>
    /// <param name="traces">By which the person is found.</param>
    public static IEnumerable<JsonNode> Of(CommuneReports held, IReadOnlyDictionary<string, ReportTexts> said, PersonTraces traces)
    {
        var versions = held.Submitted.Values
            .OrderBy(one => one.Report.Unit.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Report.Period.First)
            .SelectMany(one => one.Report.Versions.Select(version => OfVersion(one.Report, version, said.GetValueOrDefault(version.Content, ReportTexts.None), traces)));
        return versions.OfType<JsonNode>().Concat(held.Requests.Where(request => traces.AreIn(request.Reason)).Select(OfRequest));
    }

    private static JsonObject? OfVersion(SubmittedReport report, ReportVersion version, ReportTexts texts, PersonTraces traces)
    {
        var export = new JsonObject { ["unit"] = report.Unit.Value, ["period"] = report.Period.ToString(), ["version"] = version.Number, ["at"] = version.At.UtcDateTime };
        var own = export.Count;
        AddNaming("difficulties", texts.Difficulties);
        AddNaming("proposals", texts.Proposals);
        AddNaming("nextPeriod", texts.NextPeriod);
        AddNaming("reason", version.Reason);
        return export.Count > own ? export : null;

        void AddNaming(string property, string? text)
        {
            if (traces.AreIn(text))
                export[property] = text;
        }
    }

    private static JsonObject OfRequest(RequestedReport request) => new()
    {
        ["unit"] = request.Unit.Value,
        ["period"] = request.Period.ToString(),
        ["askedOn"] = request.AskedOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["reason"] = request.Reason,
    };
}
