using System.Globalization;
using System.Text;

namespace Tcns.Testing;

/// <summary>A request or answer as it went over the wire.</summary>
/// <param name="Head">First line and headers, with the empty line that ends them.</param>
/// <param name="Body">As sent, with the frames of chunks.</param>
public sealed record HttpText(byte[] Head, byte[] Body)
{
    public string[] Lines { get; } = Encoding.Latin1.GetString(Head).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The verb of a request.</summary>
    public string Method => Lines[0].Split(' ')[0];

    /// <summary>Path and query of a request.</summary>
    public string Target => Lines[0].Split(' ')[1];

    /// <summary>The status of an answer.</summary>
    public int Status => int.Parse(Lines[0].Split(' ')[1], CultureInfo.InvariantCulture);

    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) =>
        Lines.Skip(1).Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();
}
