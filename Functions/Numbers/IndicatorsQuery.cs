using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;

namespace Tcns.Functions.Numbers;

/// <summary>The query of the figures, with <c>children</c>, and <c>since</c> for who has seen a version before.</summary>
internal sealed class IndicatorsQuery : NumbersQuery
{
    private IndicatorsQuery(IQueryCollection query, UnitCode? own)
        : base(query, own)
    {
        Children = Fields.Word("children", "true", "false") == "true";
        Since = ReadSince();
    }

    public bool Children { get; }

    public FeedVersion? Since { get; }

    public static new IndicatorsQuery Read(HttpRequest request, Caller caller) => new(request.Query, caller.Key.Unit);

    /// <summary>Those under the plan that was named.</summary>
    public IEnumerable<FigureRow> Chosen(IEnumerable<FigureRow> rows) => Plan is { } plan ? rows.Where(row => row.Figure.Plan == plan.Value) : rows;

    private FeedVersion? ReadSince()
    {
        if (!FeedVersion.TryParse(Fields.Text("since"), out var version) && Fields.Text("since") is not null)
            Fields.Note("since", FaultCodes.Malformed);
        return version;
    }
}
