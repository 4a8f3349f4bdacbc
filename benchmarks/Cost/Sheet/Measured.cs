using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>All that was measured in one run, as it is kept in a file.</summary>
/// <param name="On">Day of the run.</param>
/// <param name="RecordRowBytes">One visit in the table, by the service's own formula.</param>
/// <param name="RegistryBytes">All tables of the planted province, in which no record lies.</param>
/// <param name="LakeBytes">The files of one quarter of the planted province.</param>
/// <param name="FeedFiles">Parquet files that the newest manifest of the planted province names.</param>
/// <param name="FeedParquetBytes">Those files.</param>
/// <param name="FeedCsvBytes">Their twins as CSV.</param>
internal sealed record Measured(
    DateOnly On, long RecordRowBytes, long RegistryBytes, long LakeBytes, int FeedFiles, long FeedParquetBytes, long FeedCsvBytes, IReadOnlyList<MeasuredAct> Acts)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The larger of the stores that were measured.</summary>
    [JsonIgnore]
    public MeasuredAct Province => Acts.MaxBy(act => act.Records)!;

    public static Measured Read(string json) => JsonSerializer.Deserialize<Measured>(json, Form) ?? throw new FormatException("Nothing was measured.");

    public string Write() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>
    /// A figure of an act for a store of this size: the line through the smallest and the largest store in which it was measured, and the
    /// figure itself where it was measured in one.
    /// </summary>
    public double At(string key, Func<MeasuredAct, double> figure, Func<MeasuredAct, double> size, double at)
    {
        var acts = Acts.Where(act => act.Key == key).OrderBy(size).ToList();
        if (acts.Count == 0)
            throw new KeyNotFoundException("Nobody has measured " + key + ".");
        var (small, large) = (acts[0], acts[^1]);
        var span = size(large) - size(small);
        return span == 0 ? figure(large) : Math.Max(0, figure(small) + ((figure(large) - figure(small)) * (at - size(small)) / span));
    }
}
