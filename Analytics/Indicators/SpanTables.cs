using Tcns.Analytics.Engine;
using Tcns.Analytics.Lake;
using Tcns.Domain.Indicators;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Indicators;

/// <summary>What is asked, of whom, and how it is judged, as the tables of <c>spans.sql</c>.</summary>
internal sealed class SpanTables
{
    private readonly Session session;
    private readonly ProvinceFacts facts;
    private readonly IReadOnlyList<CommunePlans> communes;
    private readonly IReadOnlyList<Span> spans;

    private SpanTables(Session session, ProvinceFacts facts, IEnumerable<Period> periods)
    {
        this.session = session;
        this.facts = facts;
        communes = CommunePlans.Of(facts);
        spans = [.. periods.Distinct().SelectMany(SpansOf).Select((span, number) => span with { Number = number })];
    }

    public static void Write(Session session, ProvinceFacts facts, IEnumerable<Period> periods, CancellationToken cancel)
    {
        session.ExecuteAll("spans", SqlText.Of(typeof(SpanTables), "spans.sql"), cancel);
        var tables = new SpanTables(session, facts, periods);
        tables.WriteIndicators();
        tables.WriteSpans();
        tables.WriteMonths();
        tables.WriteScopes();
        tables.WriteGoals();
        tables.WriteOwed();
    }

    /// <summary>Under each plan in force; and under none, where the province has none, for the sum of all its communes.</summary>
    private IEnumerable<Span> SpansOf(Period period)
    {
        var inForce = facts.Plans.Where(plan => plan.IsInForceFor(period)).ToArray();
        foreach (var plan in inForce)
            yield return new Span(0, period, plan, facts.Today, plan.Unit == facts.Province);
        if (!inForce.Any(plan => plan.Unit == facts.Province))
            yield return new Span(0, period, null, facts.Today, true);
    }

    private IEnumerable<CommunePlans> In(Span span) => communes.Where(commune => span.Plan is null || commune.Has(span.Plan));

    private void WriteIndicators() => session.Fill("indicator", Catalogue.All, (row, indicator) =>
    {
        var words = MissingWords.Of(indicator);
        row.Text(indicator.Id);
        row.Text(indicator.Grain switch { IndicatorGrain.Team => "team", IndicatorGrain.Village => "village", _ => "commune" });
        row.Text(indicator.Kind switch { IndicatorKind.State => "state", IndicatorKind.Rate => "rate", IndicatorKind.Grows => "grows", _ => "none" });
        row.Integer(indicator.IsShare ? 100 : 1);
        row.Boolean(indicator.IsTeamMeasure);
        row.Boolean(indicator == Catalogue.HouseholdsNew);
        row.Text(words.UnknownOf);
        row.Text(words.UnknownUnit);
        row.Text(words.Nothing);
        row.Text(words.Zero);
    });

    private void WriteSpans() => session.Fill("span", spans, (row, span) =>
    {
        row.Integer(span.Number);
        row.Text(span.Period.ToString());
        row.Text(span.Plan?.Id.Value);
        row.Boolean(span.IsOfProvince);
        row.Date(span.Period.First);
        row.Date(span.Period.Last);
        row.Date(span.AsOf);
        row.Date(span.ToDateFrom);
        row.Date(span.YearToDateFrom);
        row.Date(span.TrainedFrom);
        row.Integer(span.Quota);
        row.Integer(span.Period.Days);
        row.Integer(span.Period.ElapsedDays(span.AsOf));
        row.Text(span.Period.ClosingQuarter.ToString());
        row.Integer(span.Plan?.Rules.Teams.Village?.Min);
        row.Integer(span.Plan?.Rules.Teams.Village?.Max);
        row.Integer(span.Plan?.Rules.Teams.Commune?.Min);
        row.Integer(span.Plan?.Rules.Teams.Commune?.Max);
    });

    private void WriteMonths() =>
        session.Fill("span_month", spans.SelectMany(span => span.Months.Where(month => month.First <= span.AsOf).Select(month => (span, month))), (row, one) =>
        {
            row.Integer(one.span.Number);
            row.Date(one.month.First);
            row.Boolean(one.month.Last <= one.span.AsOf);
        });

    private void WriteScopes() => session.Fill("scope", spans.SelectMany(span => In(span).Select(commune => (span, commune))), (row, one) =>
    {
        row.Integer(one.span.Number);
        row.Text(one.commune.Commune.Value);
        row.Boolean(one.span.Plan is not null || !one.commune.HasPlanFor(one.span.Period));
        row.Boolean(one.commune.IsClosed(one.span.Period));
        row.Date(one.commune.ClosingOf(one.span.Period).ClosesOn is var closesOn && closesOn < facts.Today ? closesOn : facts.Today);
    });

    private void WriteGoals() => session.Fill("goal", spans.SelectMany(Goal.Of).SelectMany(Judged), (row, one) =>
    {
        row.Integer(one.Goal.Span.Number);
        row.Text(one.Unit);
        row.Text(one.Goal.Target.Indicator.Id);
        row.Decimal(one.Goal.Target.Value);
        row.Text(one.Goal.Rhythm);
        row.Boolean(one.IsSettled);
        row.Integer(one.Goal.Elapsed);
        row.Integer(one.Goal.Days);
    });

    private IEnumerable<(Goal Goal, string Unit, bool IsSettled)> Judged(Goal goal)
    {
        var settled = In(goal.Span)
            .Select(commune => (commune.Commune.Value, IsSettled: goal.IsDayOver || (goal.SettlingQuarter is { } quarter && commune.IsClosed(quarter)))).ToArray();
        foreach (var (commune, isSettled) in settled)
            yield return (goal, commune, isSettled);
        if (goal.Span.IsOfProvince)
            yield return (goal, facts.Province.Value, settled.All(one => one.IsSettled));
    }

    private void WriteOwed()
    {
        var submitted = facts.Submissions.GroupBy(one => (one.Unit, one.Period)).ToDictionary(same => same.Key, same => same.Min(one => one.On));
        var reports = new OwedReports(submitted, facts.Today);
        session.Fill("owed", spans.Where(span => span.Plan is not null).SelectMany(span => In(span).SelectMany(commune => reports.Of(span, commune))), (row, owed) =>
        {
            row.Integer(owed.Span.Number);
            row.Text(owed.Commune.Value);
            row.Text(owed.Team?.Value);
            row.Integer(owed.InTime);
            row.Integer(owed.Due);
        });
    }
}
