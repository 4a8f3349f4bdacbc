using Tcns.Domain.Time;
using Tcns.Functions.Documents;
using Tcns.Functions.Documents.Charts;
using Tcns.Functions.Texts;

namespace Tcns.Functions.Reports;

/// <summary>A report as an administrative paper. Papers of the state are in Vietnamese.</summary>
internal static class ReportPaper
{
    private const int Digits = 1;

    public static Paper Of(ReportResponse report, Letterhead letterhead)
    {
        var period = Period.Parse(report.Period);
        var parts = new PaperParts();
        parts.Head(Say("results"));
        if (report.Figures is { } figures)
            AddFigures(parts, figures);
        else
            parts.Say(Say("no-figures"));
        if (report.Feedback.Count > 0)
            AddFeedback(parts, report.Feedback);
        if (report.Parts.Count > 0)
            AddParts(parts, report);
        AddTexts(parts, Say("difficulties"), report.Difficulties, report.Parts.Select(part => (NameOf(part), part.Difficulties)));
        AddTexts(parts, Say("proposals"), report.Proposals, report.Parts.Select(part => (NameOf(part), part.Proposals)));
        AddTexts(parts, Say("next"), report.NextPeriod, []);

        // A unit that reports more often than the paper does says each time for which period.
        string NameOf(ReportPartResponse part) => part.Period == report.Period ? part.Name : $"{part.Name}, {PaperPeriods.Name(Period.Parse(part.Period))}";

        var signedOn = report.Versions.LastOrDefault(version => version.Version == report.Shown)?.SubmittedOn;
        return new Paper(letterhead, Say("kind"), Say("subject", PaperPeriods.Name(period)), signedOn, (signedOn ?? report.CutOff).Year, parts.All);
    }

    private static void AddFigures(PaperParts parts, ReportFiguresResponse figures)
    {
        parts.Say(Say(figures.Closed ? "as-of-closed" : "as-of", Day(figures.AsOf)) + (figures.Complete ? "" : " " + Say("incomplete")));
        foreach (var plan in figures.Plans)
        {
            parts.Table(
                Say("table.figures", plan.Title ?? Say("no-plan")),
                [new(Say("no"), HoldsNumbers: true, 2), new(Say("indicator"), HoldsNumbers: false, 10), new(Say("value"), HoldsNumbers: true, 4), new(Say("target"), HoldsNumbers: true, 4), new(Say("before"), HoldsNumbers: true, 4), new(Say("change"), HoldsNumbers: true, 4), new(Say("verdict"), HoldsNumbers: false, 5)],
                plan.Figures.Select((figure, index) => (PaperCell[])
                [
                    new PaperCell.Number(index + 1),
                    new PaperCell.Text(figure.Indicator.Name),
                    Amount(figure.Indicator.Value, figure.Indicator.Unit),
                    Amount(figure.Indicator.Target, figure.Indicator.Unit),
                    Amount(figure.Before, figure.Indicator.Unit),
                    Amount(figure.Change, figure.Indicator.Unit),
                    new PaperCell.Text(figure.Indicator.Status is { } status ? Say("status." + status) : ""),
                ]));
            ChartBar[] bars =
            [
                .. plan.Figures.Select(figure => figure.Indicator).Where(line => line is { Unit: "percent", Value: not null, Target: not null })
                    .Select(line => new ChartBar(line.Name, line.Value!.Value, line.Target)),
            ];
            if (bars.Length > 0)
                parts.Chart(Say("chart", plan.Title ?? ""), bars);
        }
    }

    private static void AddFeedback(PaperParts parts, IReadOnlyList<ReportTopicResponse> topics)
    {
        parts.Head(Say("feedback"));
        parts.Table(
            Say("table.feedback"),
            [new(Say("topic"), HoldsNumbers: false, 10), new(Say("difficulty"), HoldsNumbers: true, 4), new(Say("proposal"), HoldsNumbers: true, 4), new(Say("complaint"), HoldsNumbers: true, 4), new(Say("open"), HoldsNumbers: true, 4)],
            topics.Select(topic => (PaperCell[])
            [
                new PaperCell.Text(topic.Name ?? Say("no-topic")), new PaperCell.Number(topic.Difficulties), new PaperCell.Number(topic.Proposals), new PaperCell.Number(topic.Complaints), new PaperCell.Number(topic.Open),
            ]));
    }

    private static void AddParts(PaperParts parts, ReportResponse report)
    {
        parts.Head(Say("parts"));
        parts.Table(
            Say("table.parts"),
            [new(Say("no"), HoldsNumbers: true, 2), new(Say("unit"), HoldsNumbers: false, 8), new(Say("period"), HoldsNumbers: false, 5), new(Say("due-on"), HoldsNumbers: false, 6), new(Say("submitted-on"), HoldsNumbers: false, 6), new(Say("state"), HoldsNumbers: false, 5), new(Say("days-late"), HoldsNumbers: true, 3)],
            report.Parts.Select((part, index) => (PaperCell[])
            [
                new PaperCell.Number(index + 1),
                new PaperCell.Text(part.Name),
                new PaperCell.Text(PaperPeriods.Name(Period.Parse(part.Period))),
                new PaperCell.Text(part.DueOn is { } dueOn ? Day(dueOn) : ""),
                new PaperCell.Text(part.SubmittedOn is { } on ? Day(on) : ""),
                new PaperCell.Text(Say("report." + part.Status)),
                new PaperCell.Number(part.DaysLate),
            ]));
    }

    /// <summary>What the unit itself says, and below it what those that it gathers say.</summary>
    private static void AddTexts(PaperParts parts, string heading, string own, IEnumerable<(string Name, string Text)> gathered)
    {
        string[] items = [.. gathered.Where(part => part.Text.Length > 0).Select(part => part.Name + ": " + part.Text)];
        parts.Head(heading);
        if (own.Length > 0)
            parts.Say(own);
        if (items.Length > 0)
            parts.List(items);
        if (own.Length == 0 && items.Length == 0)
            parts.Say(Say("nothing"));
    }

    private static PaperCell Amount(decimal? value, string unit) => value is { } known
        ? new PaperCell.Number(known, unit is "people" or "households" && decimal.IsInteger(known) ? 0 : Digits, unit is "percent" ? "%" : null)
        : new PaperCell.Text("–");

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Say(string id, params object[] gaps) => AppTexts.Format("report-paper." + id, Language.Vietnamese, gaps);
}
