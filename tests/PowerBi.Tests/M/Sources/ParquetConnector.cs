using Tcns.Analytics.Engine;
using Tcns.PowerBi.Tests.M.Library;
using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M.Sources;

/// <summary><c>Parquet.Document</c>, read by the product's own engine.</summary>
internal sealed class ParquetConnector(ParquetInstants instants)
{
    public void Fill(Shelf shelf) => shelf.Function("Parquet.Document", 1, 2, given =>
    {
        given.Nothing(1);
        return given[0] is MBinary binary ? new MTable(() => Read(binary.Bytes)) : throw MException.NotOfType(given[0], MType.Binary);
    });

    private MTable Read(byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("tcns-m-").FullName;
        try
        {
            var file = Path.Combine(folder, "document.parquet");
            File.WriteAllBytes(file, bytes);
            using var database = Database.Open(new EngineLimits(500_000_000, Path.Combine(folder, "temp"), Threads: 1));
            using var session = database.Connect();
            using var reader = session.Query(
                Statement.Create("Parquet.Document", $"FROM read_parquet({Quoted.Text(file)}, hive_partitioning=false)"), CancellationToken.None);
            return Read(reader);
        }
        catch (EngineException unreadable)
        {
            throw MException.Format("Parquet: " + unreadable.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private MTable Read(RowReader reader)
    {
        ParquetColumn[] columns = [.. Enumerable.Range(0, reader.Count).Select(column => ParquetColumn.Of(reader.Type(column), instants))];
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var cells = new object?[columns.Length];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.IsNull(i) ? null : columns[i].Read(reader, i);
            rows.Add(cells);
        }

        return new MTable(columns.Select((column, i) => new MColumn(reader.Name(i), column.Type)).ToArray(), rows);
    }
}
