using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;
using Tcns.Functions.Records;
using Tcns.Functions.Tests.Registry;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Tests.Refusals;

/// <summary>Each refusal, by its code, as somebody reads it who reads Vietnamese and somebody who reads English.</summary>
public partial class RefusalTests(TestApp app)
{
    /// <summary>Nothing that a client sends brings these about.</summary>
    private static readonly string[] NeverByRequest = ["internal", "too-slow"];

    /// <summary>What is wrong with cells of a file, or with plans, members, keys and boundaries: the tests of each say so.</summary>
    private static readonly string[] OfOtherThings =
    [
        FaultCodes.WrongLevel, FaultCodes.NotTogether, FaultCodes.Doubled, FaultCodes.UnknownUnit, FaultCodes.Meaningless, FaultCodes.FormulaError,
        FaultCodes.UnknownHeading, FaultCodes.MissingHeading, FaultCodes.MissingSheet, FaultCodes.NotADay, FaultCodes.NotWhole,
        FaultCodes.TurnedIntoDay, FaultCodes.LostZero, FaultCodes.UnknownSheet, FaultCodes.OutOfScope, FaultCodes.NeedsDay, FaultCodes.TeamExists,
        FaultCodes.LeaderExists, FaultCodes.TeamFull, FaultCodes.NoCollaborators, FaultCodes.PeriodClosed, FaultCodes.TooMany, FaultCodes.NoLetter,
        FaultCodes.HiddenSign, FaultCodes.Ambiguous, FaultCodes.MissingCommune, FaultCodes.UnknownCommune, FaultCodes.DoubledCommune, FaultCodes.FewPoints,
        FaultCodes.OpenRing, FaultCodes.UnknownArc, FaultCodes.TooManyPoints, FaultCodes.OtherCrs, FaultCodes.TooQuiet, FaultCodes.TooPrecise,
    ];

    [Fact]
    public async Task Each_refusal_is_told_by_its_code_in_both_languages()
    {
        await using var world = await RefusalWorld.PlantAsync(app);
        var cases = ProblemCases.In(world).Concat(FaultCases.In(world)).ToArray();
        var wrong = new List<string>();
        foreach (var refusal in cases)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                if (await FindTroubleAsync(refusal, language) is { } trouble)
                    wrong.Add($"{refusal.Status} {refusal.Code} {refusal.Item} {refusal.Fault} in {language}: {trouble}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(Problems.All.Select(problem => problem.Code).Except(NeverByRequest).Order(), cases.Select(one => one.Code).Distinct().Order());
        Assert.Equal(FaultCodes.All.Except(OfOtherThings).Order(), cases.Select(one => one.Fault?.Split(' ')[1]).OfType<string>().Distinct().Order());
        Assert.Equal(
            Enum.GetNames<SubmitOutcome>().Select(name => name.ToLowerInvariant()).Except(["created", "duplicate"]).Order(),
            cases.Select(one => one.Item).OfType<string>().Distinct().Order());
    }

    private async Task<string?> FindTroubleAsync(Refusal refusal, Language language)
    {
        HttpResponseMessage answer = null!;
        for (var time = 0; time < refusal.Times && (int?)answer?.StatusCode != refusal.Status; time++)
        {
            using var request = refusal.ToRequest(AppTexts.CultureOf(language).Name);
            answer = await (refusal.Server ?? app.Client).SendAsync(request, TestContext.Current.CancellationToken);
        }

        using (answer)
        {
            using var json = await TestApp.ReadAsync(answer);
            if ((int)answer.StatusCode != refusal.Status)
                return "status " + ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture) + " " + json.RootElement;
            return refusal.Item is null ? Judge(json.RootElement, refusal, language) : JudgeItem(json.RootElement, refusal, language);
        }
    }

    private static string? JudgeItem(JsonElement answer, Refusal refusal, Language language)
    {
        var item = answer.GetProperty("results").EnumerateArray().Single();
        return item.Text("status") == refusal.Item ? Judge(item.GetProperty("problem"), refusal, language) : item.ToString();
    }

    private static string? Judge(JsonElement problem, Refusal refusal, Language language)
    {
        if (problem.Text("code") != refusal.Code)
            return problem.ToString();
        if (problem.Text("title") != AppTexts.Get($"problem.{refusal.Code}.title", language))
            return "title " + problem.Text("title");
        if (!Says(problem.Text("detail"), $"problem.{refusal.Code}.detail", language))
            return "detail " + problem.Text("detail");
        if (refusal.Fault is not { } named)
            return null;
        var fault = problem.GetProperty("errors").EnumerateArray().FirstOrDefault(one => one.Text("pointer") + " " + one.Text("code") == named);
        if (fault.ValueKind == JsonValueKind.Undefined)
            return problem.ToString();
        return Says(fault.Text("detail"), "fault." + fault.Text("code"), language) ? null : "fault " + fault.Text("detail");
    }

    /// <summary>Whether a text is that of the resources, whatever its gaps are filled with.</summary>
    private static bool Says(string text, string name, Language language) =>
        Regex.IsMatch(text, "^" + Gap().Replace(Regex.Escape(AppTexts.Get(name, language)), ".+") + "$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\\\{[0-9][^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();
}
