using System.Text;
using Tcns.Testing;

namespace Tcns.Functions.Tests.Fuzz;

/// <summary>What came back; nothing where the server hung up.</summary>
internal sealed record WireAnswer(HttpText? Text, TimeSpan After)
{
    public int Status => Text?.Status ?? 0;

    public string? Header(string name) => Text?.Header(name);

    /// <summary>The body without the frames of chunks.</summary>
    public byte[] Body()
    {
        if (Text is null || Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) != true)
            return Text?.Body ?? [];
        using var body = new MemoryStream();
        for (var place = 0; place < Text.Body.Length;)
        {
            var end = Array.IndexOf(Text.Body, (byte)'\r', place);
            var size = Convert.ToInt32(Encoding.ASCII.GetString(Text.Body, place, end - place), 16);
            if (size == 0)
                break;
            body.Write(Text.Body, end + 2, size);
            place = end + 2 + size + 2;
        }

        return body.ToArray();
    }
}
