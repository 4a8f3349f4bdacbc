using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tcns.Benchmarks.Results;

/// <summary>Rounds stand in one line, whatever else is indented.</summary>
internal sealed class RoundsInALine : JsonConverter<IReadOnlyList<double>>
{
    public override IReadOnlyList<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var rounds = new List<double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            rounds.Add(reader.GetDouble());
        return rounds;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(", ", value.Select(round => round.ToString("R", CultureInfo.InvariantCulture)))}]");
}
