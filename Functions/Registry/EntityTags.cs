using System.Globalization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>ETags of the registry: the revision in which a thing was last written.</summary>
internal static class EntityTags
{
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"r{revision}\"");

    /// <summary>Why the request's own condition forbids a change of what has this revision, null when there is nothing yet.</summary>
    public static Problem? Refuse(RequestHeaders headers, long? revision) => Refuse(headers, revision is { } known ? Of(known) : null);

    /// <summary>As above, of what has this tag.</summary>
    public static Problem? Refuse(RequestHeaders headers, string? held)
    {
        if (IsUnreadable(headers.Headers.IfMatch, headers.IfMatch) || IsUnreadable(headers.Headers.IfNoneMatch, headers.IfNoneMatch))
            return Problems.Unreadable;
        if (headers.IfMatch is { Count: > 0 } expected && !expected.Any(tag => Matches(tag, held)))
            return Problems.Stale;
        return headers.IfNoneMatch is { Count: > 0 } unwanted && unwanted.Any(tag => Matches(tag, held)) ? Problems.Stale : null;
    }

    /// <summary>A condition that cannot be read must not pass for none: somebody else's change would be lost.</summary>
    private static bool IsUnreadable(StringValues sent, IList<EntityTagHeaderValue> read) => !StringValues.IsNullOrEmpty(sent) && read.Count == 0;

    private static bool Matches(EntityTagHeaderValue tag, string? held) =>
        held is not null && (tag.Equals(EntityTagHeaderValue.Any) || string.Equals(tag.Tag.Value, held, StringComparison.Ordinal));
}
