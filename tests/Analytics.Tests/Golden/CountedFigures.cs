using Tcns.Analytics.Engine;
using Tcns.Analytics.Indicators;
using Tcns.Analytics.Lake;
using Tcns.Analytics.Tests.Engine;
using Tcns.Domain.Indicators;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>The figures that the product counts: by SQL, over files of the lake.</summary>
internal sealed class CountedFigures : IFigureSource
{
    private static readonly Pseudonyms Pseudonyms = new(new byte[32]);

    public IReadOnlyList<Figure> Figures(ProvinceFacts facts, IReadOnlyList<FieldRecord> records, IReadOnlyList<Period> periods) => Count(facts, records, periods, Read);

    /// <summary>What a session holds after the counting, for what is no figure.</summary>
    public static T Count<T>(ProvinceFacts facts, IReadOnlyList<FieldRecord> records, IReadOnlyList<Period> periods, Func<Session, CancellationToken, T> read)
    {
        using var room = new EngineRoom();
        using var session = room.Connect();
        var cancel = TestContext.Current.CancellationToken;
        WriteLake(room, records, cancel);
        RecordFile.Open(session, records.Count == 0 ? [] : [room.PathOf("record.parquet")], records.Count, cancel);
        RegistryTables.Write(session, facts, Pseudonyms, cancel);
        ProvinceFigures.Count(session, facts, periods, cancel);
        return read(session, cancel);
    }

    public override string ToString() => "counted";

    private static void WriteLake(EngineRoom room, IReadOnlyList<FieldRecord> records, CancellationToken cancel)
    {
        using var other = new EngineRoom();
        using var session = other.Connect();
        RecordTable.Create(session, cancel);
        RecordTable.AppendAsync(session, records.ToAsyncEnumerable(), Pseudonyms, cancel).GetAwaiter().GetResult();
        RecordFile.WriteAsync(session, room.PathOf("record.parquet"), cancel).GetAwaiter().GetResult();
    }

    private static List<Figure> Read(Session session, CancellationToken cancel)
    {
        using var rows = session.Query(
            Statement.Create(
                "figures",
                "SELECT unit, period, plan, indicator, numerator, denominator, value, target, status, is_partial, missing, teams_meeting, teams_of FROM figure"),
            cancel);
        var figures = new List<Figure>();
        while (rows.Read())
            figures.Add(Read(rows));
        return figures;
    }

    private static Figure Read(RowReader row) => new(
        row.GetText(0),
        row.GetText(1),
        row.IsNull(2) ? null : row.GetText(2),
        row.GetText(3),
        row.GetInt64(4),
        row.IsNull(5) ? null : row.GetInt64(5),
        row.IsNull(6) ? null : Plain(row.GetDecimal(6)),
        row.IsNull(7) ? null : Plain(row.GetDecimal(7)),
        row.IsNull(8) ? null : FigureStatuses.ByName[row.GetText(8)],
        row.GetBoolean(9),
        row.GetText(10) is { Length: > 0 } missing ? [missing] : [],
        row.IsNull(11) ? null : new TeamsMeeting(row.GetInt32(11), row.GetInt32(12)));

    /// <summary>Without the noughts at the end, as people write it.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
