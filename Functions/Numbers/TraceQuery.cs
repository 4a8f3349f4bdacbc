using Tcns.Domain.Access;
using Tcns.Domain.Places;
using Tcns.Functions.Http;
using Tcns.Functions.Records;

namespace Tcns.Functions.Numbers;

/// <summary>The query of what a figure is made of, with the page of records that is wanted.</summary>
internal sealed class TraceQuery : NumbersQuery
{
    private TraceQuery(IQueryCollection query, UnitCode? own)
        : base(query, own)
    {
        Limit = Fields.Limit();
        Cursor = Fields.Cursor(RecordCursor.Parse);
    }

    public int Limit { get; }

    public RecordCursor? Cursor { get; }

    public static new TraceQuery Read(HttpRequest request, Caller caller) => new(request.Query, caller.Key.Unit);
}
