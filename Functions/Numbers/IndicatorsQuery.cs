using Tcns.Analytics.Feed.Files;
using Tcns.Domain.Forms;
using Tcns.Functions.Http;

namespace Tcns.Functions.Numbers;

/// <summary>The query of the figures, with <c>children</c>, and <c>since</c> for who has seen a version before.</summary>
internal sealed class IndicatorsQuery : NumbersQuery, IAskedQuery<IndicatorsQuery>
{
    private IndicatorsQuery(QueryFields fields)
        : base(fields, fields.Own)
    {
        Children = fields.Flag("children") ?? false;
        Since = ReadSince(fields);
    }

    public bool Children { get; }

    public FeedVersion? Since { get; }

    public static IndicatorsQuery Read(QueryFields fields) => new(fields);

    /// <summary>Those under the plan that was named.</summary>
    public IEnumerable<FigureRow> Chosen(IEnumerable<FigureRow> rows) => Plan is { } plan ? rows.Where(row => row.Figure.Plan == plan.Value) : rows;

    private static FeedVersion? ReadSince(QueryFields fields)
    {
        if (!FeedVersion.TryParse(fields.Text("since"), out var version) && fields.Text("since") is not null)
            fields.Note("since", FaultCodes.Malformed);
        return version;
    }
}
