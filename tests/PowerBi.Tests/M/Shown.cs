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
        MList list => $"{{{string.Join(", ", Enumerable.Range(0, list.Count).Select(i => Of(() => list[i])))}}}",
        MRecord record => $"[{string.Join(", ", record.Names.Select(name => $"{name} = {Of(record[name])}"))}]",
        MTable table => $"#table([{string.Join(", ", table.Columns)}], {{{string.Join(", ", table.Cells().Select(Row))}}})",
        MType type => $"type {type}",
        _ => ValueText.Of(value),
    };

    private static string Row(object?[] cells) => $"{{{string.Join(", ", cells.Select((_, i) => Of(() => Thunk.Force(cells, i))))}}}";
}
