using Tcns.Functions.Http;
using Tcns.Functions.Records;

namespace Tcns.Functions.Numbers;

/// <summary>The query of what a figure is made of, with the page of records that is wanted.</summary>
internal sealed class TraceQuery : NumbersQuery, IAskedQuery<TraceQuery>
{
    private TraceQuery(QueryFields fields)
        : base(fields, fields.Own)
    {
        Limit = fields.Limit();
        Cursor = fields.Cursor(RecordCursor.Parse);
    }

    public int Limit { get; }

    public RecordCursor? Cursor { get; }

    public static TraceQuery Read(QueryFields fields) => new(fields);
}
