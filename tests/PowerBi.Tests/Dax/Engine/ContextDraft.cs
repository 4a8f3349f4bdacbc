using System.Globalization;

namespace Tcns.PowerBi.Tests.Dax.Engine;

/// <summary>A filter context while CALCULATE works on it.</summary>
internal sealed class ContextDraft
{
    public List<Filter> Filters { get; private init; } = [];

    public HashSet<StoredColumn> Grouping { get; private init; } = [];

    public bool Transitioned { get; private set; }

    public IReadOnlyList<ColumnFilter> Selected { get; init; } = [];

    public static ContextDraft Of(FilterContext context) => new()
    {
        Filters = [.. context.Filters],
        Grouping = [.. context.Grouping],
        Transitioned = context.Transitioned,
        Selected = context.Selected,
    };

    public void Add(Filter filter)
    {
        if (!Filters.Contains(filter))
            Filters.Add(filter);
    }

    public void Remove(IEnumerable<StoredColumn> columns)
    {
        var lifted = columns.ToHashSet();
        var left = Filters.Select(filter => filter.Without(lifted)).OfType<Filter>().ToList();
        Filters.Clear();
        left.ForEach(Add);
        Grouping.ExceptWith(lifted);
    }

    public void RemoveAll()
    {
        Filters.Clear();
        Grouping.Clear();
    }

    /// <summary>A row of an iteration becomes a filter and displaces what stood on its columns.</summary>
    public void Transition(Filter filter)
    {
        Remove(filter.Columns);
        Add(filter);
        Transitioned = true;
    }

    public void RestoreSelected(IReadOnlySet<StoredColumn> columns)
    {
        Remove(columns);
        foreach (var filter in Selected.Where(filter => columns.IsSupersetOf(filter.Columns)))
            Add(filter);
    }

    /// <summary>Equal for drafts of equal content.</summary>
    public string Key(Func<Filter, int> number)
    {
        var filters = Filters.Select(number).Order().Select(id => id.ToString(CultureInfo.InvariantCulture));
        var grouping = Grouping.Select(column => column.Id).Order().Select(id => id.ToString(CultureInfo.InvariantCulture));
        var selected = Selected.Select(number).Order().Select(id => id.ToString(CultureInfo.InvariantCulture));
        return $"{string.Join(',', filters)}|{string.Join(',', grouping)}|{string.Join(',', selected)}|{Transitioned}";
    }
}
