using Tcns.PowerBi.Tests.M.Values;

namespace Tcns.PowerBi.Tests.M;

/// <summary>A value as M would write it, an error or a gap as its message.</summary>
internal static class Shown
{
    public static string Of(Func<object?> work)
    {
        try
        {
            return Of(work());
        }
        catch (MException trouble)
        {
            return trouble.ToString();
        }
        catch (EvaluationGap gap)
        {
            return "gap: " + gap.Message;
        }
    }

    private static string Of(object? value) => value switch
    {
        MList list => $"{{{string.Join(", ", Each(list))}}}",
        MRecord record => $"[{string.Join(", ", record.Names.Select(name => $"{name} = {Of(record[name])}"))}]",
        MTable table => $"#table([{string.Join(", ", table.Columns)}], {{{string.Join(", ", table.Cells().Select(Row))}}})",
        MType type => $"type {type}",
        _ => ValueText.Of(value),
    };

    private static string Row(object?[] cells) => $"{{{string.Join(", ", cells.Select((_, i) => Of(() => Thunk.Force(cells, i))))}}}";

    /// <summary>Each item up to the end, or to the error that there is instead of more.</summary>
    private static IEnumerable<string> Each(MList list)
    {
        for (var i = 0; ; i++)
        {
            var there = false;
            var end = Of(() => (there = list.Reaches(i)) ? null : "");
            if (there)
                yield return Of(() => list[i]);
            else if (end != "\"\"")
                yield return end;
            if (!there)
                yield break;
        }
    }
}
