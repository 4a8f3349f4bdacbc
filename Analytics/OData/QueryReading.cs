using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Tcns.Analytics.Feed.Schema;

namespace Tcns.Analytics.OData;

/// <summary>From an address to a query, by Microsoft's parser. What it cannot read, or we cannot carry out, is refused here and not later.</summary>
internal static class QueryReading
{
    public static ODataParse Parse(FeedTable table, string queryString)
    {
        try
        {
            var query = Read(table, QueryOptions.Read(queryString));
            var plan = RowsSql.Write(query, new RowReach.Province(""), [], new Extent());
            return query.Options.Token is { } token ? Continue(query, plan, token) : new ODataParse.Parsed(query);
        }
        catch (RefusedException refused)
        {
            return new ODataParse.Refused(refused.Refusal);
        }
        catch (Exception unreadable) when (unreadable is ODataException or OverflowException or FormatException or ArgumentException)
        {
            return new ODataParse.Refused(ODataRefusal.Malformed(unreadable.Message));
        }
    }

    private static ODataQuery Read(FeedTable table, QueryOptions options)
    {
        var set = ODataModel.SetOf(table);
        var parser = new ODataQueryOptionParser(ODataModel.Edm, set.EntityType(), set, options.ForParser());

        // First of all: what comes after it goes by the names that it gives.
        var apply = parser.ParseApply();
        return new ODataQuery(table, options)
        {
            Apply = apply,
            Filter = parser.ParseFilter(),
            OrderBy = parser.ParseOrderBy(),
            Select = apply is null ? SelectedBy(parser) : NamesIn(options.ValueOf("$select")),
            Top = parser.ParseTop(),
            Skip = parser.ParseSkip() ?? 0,
            WantsCount = parser.ParseCount() ?? false,
        };
    }

    private static ODataParse Continue(ODataQuery query, RowsPlan plan, string token)
    {
        if (query.Options.HasExtent)
            throw RefusedException.Malformed("The address of a page is used as it was given: '$skiptoken' stands for '$top', '$skip' and '$count'.");

        return PageToken.TryRead(token, query, plan.Terms, out var page)
            ? new ODataParse.Parsed(query with { Token = page, Top = page.Rest, WantsCount = page.Count is not null })
            : new ODataParse.Refused(new ODataRefusal(ODataRefusalReason.BadToken, "The page token is none of ours, or belongs to another query."));
    }

    private static IReadOnlyList<string>? SelectedBy(ODataQueryOptionParser parser)
    {
        if (parser.ParseSelectAndExpand() is not { AllSelected: false } clause)
            return null;

        return [.. clause.SelectedItems.Select(item => item is PathSelectItem { SelectedPath: { Count: 1, FirstSegment: PropertySegment property } }
            ? property.Property.Name
            : throw RefusedException.Unsupported("Only properties of the rows are selected."))];
    }

    private static string[]? NamesIn(string? select) =>
        select is null || select.Trim() == "*" ? null : select.Split(',', StringSplitOptions.TrimEntries);
}
