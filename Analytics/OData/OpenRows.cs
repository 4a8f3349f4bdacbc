using Tcns.Analytics.Engine;

namespace Tcns.Analytics.OData;

/// <summary>A query that runs and stands before one of its rows. It may outlive the request that began it.</summary>
internal sealed class OpenRows : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Session session;
    private readonly IDisposable? lease;

    private OpenRows(Database database, RowsPlan plan, ODataRequest request, CancellationToken cancel)
    {
        Plan = plan;
        Position = request.Start;
        lease = request.Files.Lease;
        session = database.Connect();
        try
        {
            using var leaving = cancel.UnsafeRegister(_ => stop.Cancel(), state: null);
            Reader = session.Query(plan.Statement, stop.Token);
            HasRow = Reader.Read();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public RowsPlan Plan { get; }

    public RowReader Reader { get; }

    /// <summary>How many rows of the order come before the one at hand.</summary>
    public long Position { get; private set; }

    public bool HasRow { get; private set; }

    public static OpenRows Open(Database database, RowsPlan plan, ODataRequest request, CancellationToken cancel) =>
        new(database, plan, request, cancel);

    public void Advance(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        HasRow = Reader.Read();
        Position++;
    }

    /// <summary>While a request reads on, its end is the reading's end.</summary>
    public CancellationTokenRegistration Under(CancellationToken cancel) => cancel.UnsafeRegister(_ => stop.Cancel(), state: null);

    public object?[] TermValues() => [.. Plan.Terms.Select(term => Reader.IsNull(term.Place) ? null : Value(term))];

    public void Dispose()
    {
        session.Dispose();
        stop.Dispose();
        lease?.Dispose();
    }

    private object? Value(OrderTerm term) => term.Column.Kind switch
    {
        ODataKind.Text => Reader.GetText(term.Place),
        ODataKind.Whole => Reader.GetInt64(term.Place),
        ODataKind.Exact => Reader.GetDecimal(term.Place),
        ODataKind.Double => Reader.GetDouble(term.Place),
        ODataKind.Day => Reader.GetDate(term.Place),
        ODataKind.Instant => Reader.GetTimestamp(term.Place),
        ODataKind.Truth => Reader.GetBoolean(term.Place),
        _ => throw new InvalidOperationException($"{term.Column.Kind} has no values."),
    };
}
