using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tcns.Analytics.Feed.Files;

/// <summary>What a publication is called in the names of its files: its instant, such as <c>20261201T183000123Z</c>. Later ones sort later.</summary>
public sealed record FeedVersion
{
    private const string Form = "yyyyMMdd'T'HHmmssfff'Z'";

    private FeedVersion(string value)
    {
        Value = value;
    }

    public string Value { get; }

    public DateTimeOffset Instant => new(DateTime.ParseExact(Value, Form, CultureInfo.InvariantCulture, DateTimeStyles.None), TimeSpan.Zero);

    public static FeedVersion At(DateTimeOffset instant) => new(instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out FeedVersion? version)
    {
        var isInstant = DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        version = isInstant ? new FeedVersion(text!) : null;
        return isInstant;
    }

    public override string ToString() => Value;
}
