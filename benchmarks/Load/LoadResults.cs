using System.Text.Json;

namespace Tcns.Benchmarks.Load;

/// <summary>What was measured last, as <c>measured.json</c> holds it; null of what nobody has measured yet.</summary>
internal sealed record LoadResults(LoadFigures? Load, LoadFigures? LoadThroughNginx, EnduranceFigures? Endurance)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static LoadResults Read(string file) => File.Exists(file)
        ? JsonSerializer.Deserialize<LoadResults>(File.ReadAllText(file), Form) ?? throw new FormatException(file + " holds no results.")
        : new LoadResults(null, null, null);

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Form) + "\n");
}
