using System.Text.Json;

namespace Tcns.Benchmarks.Cost.Sheet;

/// <summary>A price list as its file holds it. What depends on the redundancy of the storage is named with it: <c>BlobWrite/ZRS</c>.</summary>
/// <param name="IsConfirmed">Whether somebody has held it against the public price list on that day.</param>
internal sealed record PriceList(string Region, string Currency, string On, bool IsConfirmed, IReadOnlyDictionary<string, Price> Prices)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public static PriceList Read(string json) => JsonSerializer.Deserialize<PriceList>(json, Form) ?? throw new FormatException("The price list is empty.");

    public Price Find(string name, string redundancy) =>
        Prices.GetValueOrDefault(name + "/" + redundancy) ?? Prices.GetValueOrDefault(name)
        ?? throw new KeyNotFoundException($"The price list has neither {name}/{redundancy} nor {name}.");
}
