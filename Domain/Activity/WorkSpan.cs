using Tcns.Domain.Records;

namespace Tcns.Domain.Activity;

/// <summary>Minutes of one day, counted from midnight: from <paramref name="Start"/> up to <paramref name="End"/>, the first one out.</summary>
public readonly record struct WorkSpan(int Start, int End)
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>When it was done; what passes midnight is dropped. Null for a kind without a duration.</summary>
    public static WorkSpan? Of(RecordContent content)
    {
        if (content is not { Start: { } start, Minutes: { } minutes })
            return null;
        var first = (start.Hour * 60) + start.Minute;
        return new WorkSpan(first, Math.Min(first + minutes, MinutesOfDay));
    }

    /// <summary>How many minutes lie in any of them: two at once are not counted twice.</summary>
    public static int MinutesOf(IEnumerable<WorkSpan> spans)
    {
        var (minutes, end) = (0, 0);
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            minutes += Math.Max(0, span.End - Math.Max(span.Start, end));
            end = Math.Max(end, span.End);
        }

        return minutes;
    }

    /// <summary>How many minutes lie in both; none where one begins as the other ends.</summary>
    public int SharedWith(WorkSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}
