using System.Text;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>A request as it goes over the wire: nothing makes it tidy on its way.</summary>
internal sealed record WireRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private const int MostShown = 2000;

    /// <summary>Whether its head and its body may not fit together, so that the server may hang up without a word.</summary>
    public bool MayBreak { get; init; }

    public byte[] ToBytes()
    {
        var head = new StringBuilder().Append(Method).Append(' ').Append(Target).Append(" HTTP/1.1\r\n");
        foreach (var (name, value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }

    public WireRequest With(string name, string value) => this with { Headers = [.. Without(name).Headers, (name, value)] };

    public WireRequest Adding(string name, string value) => this with { Headers = [.. Headers, (name, value)] };

    public WireRequest Without(string name) =>
        this with { Headers = [.. Headers.Where(header => !header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))] };

    /// <summary>With the length of the body as it is.</summary>
    public WireRequest Framed() =>
        Body.Length == 0 && Method is "GET" or "HEAD" ? Without("Content-Length") : With("Content-Length", Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString()
    {
        var bytes = ToBytes();
        var text = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MostShown));
        return text + (bytes.Length > MostShown ? $"… ({bytes.Length} bytes)" : "");
    }
}
