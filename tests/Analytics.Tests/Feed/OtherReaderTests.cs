using System.Text.Json;
using Tcns.Analytics.Feed;
using Tcns.Analytics.Feed.Files;
using Tcns.Analytics.Feed.Schema;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Feed;

/// <summary>What the engine writes, libraries of others read: the same rows, types, letters, days, decimals.</summary>
public sealed class OtherReaderTests : IDisposable
{
    private readonly FeedRoom room = new();

    public static TheoryData<string> Names => [.. FeedCatalogue.All.Select(table => table.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => room.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_parquet_is_read_alike(string name)
    {
        var table = FeedCatalogue.ByName[name];
        var file = Write(table).Parquet;
        var rows = Rows(table, column => Text(column));

        foreach (var reader in new[] { "hyparquet", "parquet-wasm" })
        {
            var read = await OtherReader.ReadAsync(reader, Path.Combine(room.Folder, file.Path), Cancel);
            Assert.Equal(table.Columns.Select(column => $"{column.Name} {Word(column.Type)}"), read.Columns.Select(column => string.Join(' ', column)));
            Assert.Equal(rows, read.Rows);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_csv_is_read_alike(string name)
    {
        var table = FeedCatalogue.ByName[name];
        var file = Write(table).Csv;
        var rows = Rows(table, column => $"coalesce(regexp_replace({Text(column)}, '^([=+\\-@\\t\\r])', {(column.Type.Kind is FeedTypeKind.Text ? "'''\\1'" : "'\\1'")}), '')");

        foreach (var reader in new[] { "papaparse", "csv-parse" })
        {
            var read = await OtherReader.ReadAsync(reader, Path.Combine(room.Folder, file.Path), Cancel);
            Assert.Equal(table.Columns.Select(column => column.Name), read.Columns.Select(column => column[0]));
            Assert.Equal(rows, read.Rows);
        }
    }

    private static string Text(FeedColumn column) => column.Type.Kind is FeedTypeKind.Timestamp
        ? $"strftime({column.Name}, '%Y-%m-%dT%H:%M:%S.%fZ')"
        : $"CAST({column.Name} AS VARCHAR)";

    private static string Word(FeedType type) => type.Kind switch
    {
        FeedTypeKind.Text => "text",
        FeedTypeKind.WholeNumber => "whole number",
        FeedTypeKind.FixedPoint => $"decimal({type.Precision},{type.Scale})",
        FeedTypeKind.Date => "date",
        FeedTypeKind.Timestamp => "instant",
        FeedTypeKind.Boolean => "boolean",
        _ => throw new InvalidOperationException("There is no such type."),
    };

    private static Period? QuarterOf(FeedTable table) => table.IsByQuarter ? FeedRoom.Quarter : null;

    private WriteOutcome.Written Write(FeedTable table)
    {
        var paths = new FeedPaths(UnitCode.Parse("31"), FeedVersion.At(DateTimeOffset.UnixEpoch));
        return Assert.IsType<WriteOutcome.Written>(new FeedWriter(room.Session, room.Folder, paths).Write(table, QuarterOf(table), Cancel));
    }

    private List<List<string?>> Rows(FeedTable table, Func<FeedColumn, string> text)
    {
        var values = string.Join(", ", table.Columns.Select(text));
        return [.. room.Rows($"SELECT to_json([{values}]) AS row FROM ({FeedSelect.OrderedRows(table, QuarterOf(table))})")
            .Select(row => JsonSerializer.Deserialize<List<string?>>(row)!)];
    }
}
