using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Tcns.Functions.Http;

namespace Tcns.Functions.Registry;

/// <summary>ETags of the registry: the revision in which a thing was last written.</summary>
internal static class EntityTags
{
    private static readonly AskedHeader Unseen = new(HeaderNames.IfNoneMatch);

    /// <summary>Of an endpoint whose change may be made conditional on the version that the sender has seen, or on there being none.</summary>
    public static AskedHeader[] Condition { get; } = [new(HeaderNames.IfMatch), Unseen];

    /// <summary>Of one whose change has to rest on a version.</summary>
    public static AskedHeader[] NeededCondition { get; } = [new(HeaderNames.IfMatch, IsRequired: true), Unseen];

    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"r{revision}\"");

    /// <summary>Why the request's own condition forbids a change of what has this revision, null when there is nothing yet.</summary>
    public static Problem? Refuse(Conditions conditions, long? revision) => Refuse(conditions, revision is { } known ? Of(known) : null);

    /// <summary>As above, of what has this tag.</summary>
    public static Problem? Refuse(Conditions conditions, string? held)
    {
        var headers = conditions.Headers;
        if (conditions.AreNeeded && string.IsNullOrWhiteSpace(headers.Headers.IfMatch.ToString()))
            return Problems.ConditionMissing;
        if (IsUnreadable(headers.Headers.IfMatch, headers.IfMatch) || IsUnreadable(headers.Headers.IfNoneMatch, headers.IfNoneMatch))
            return Problems.Unreadable;

        // RFC 9110: If-Match compares strongly, so that a weak tag is none of ours; If-None-Match compares weakly.
        if (headers.IfMatch is { Count: > 0 } expected && !expected.Any(tag => !tag.IsWeak && Matches(tag, held)))
            return Problems.Stale;
        return headers.IfNoneMatch is { Count: > 0 } unwanted && unwanted.Any(tag => Matches(tag, held)) ? Problems.Stale : null;
    }

    /// <summary>A condition that cannot be read must not pass for none: somebody else's change would be lost.</summary>
    private static bool IsUnreadable(StringValues sent, IList<EntityTagHeaderValue> read) => !StringValues.IsNullOrEmpty(sent) && read.Count == 0;

    private static bool Matches(EntityTagHeaderValue tag, string? held) =>
        held is not null && (tag.Equals(EntityTagHeaderValue.Any) || string.Equals(tag.Tag.Value, held, StringComparison.Ordinal));
}
