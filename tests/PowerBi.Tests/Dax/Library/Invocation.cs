using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;

namespace Tcns.PowerBi.Tests.Dax.Library;

/// <summary>A function's call where it is worked out.</summary>
internal sealed class Invocation(Expression.Call call, Scope scope)
{
    public Scope Scope => scope;

    public IReadOnlyList<Expression> Arguments => call.Arguments;

    public int Count => call.Arguments.Count;

    public bool Has(int at) => at < Count && call.Arguments[at] is not Expression.Missing;

    public object? Scalar(int at) => Evaluator.Scalar(call.Arguments[at], scope);

    public TableValue Table(int at) => Evaluator.Table(call.Arguments[at], scope);

    public StoredColumn Column(int at) =>
        call.Arguments[at] is Expression.Column column
            ? scope.Session.Catalogue.Column(column)
            : throw new DaxException(call.Arguments[at].At, $"{call.Function} needs a column.");

    public IReadOnlyList<StoredColumn> Columns(int from) => [.. Enumerable.Range(from, Count - from).Select(Column)];

    /// <summary>The rows of the column's table that the filters leave.</summary>
    public int[] Visible(StoredColumn column) => scope.Context.Visible(column.Table);

    public string NewName(int at) =>
        call.Arguments[at] is Expression.Constant { Value: string name }
            ? name
            : throw new DaxException(call.Arguments[at].At, $"{call.Function} needs a name as constant text.");

    public string Word(int at) => call.Arguments[at] switch
    {
        Expression.Word { Quoted: false } name => name.Text.ToUpperInvariant(),
        Expression.Constant { Value: long whole } => whole == 0 ? "0" : "1",
        Expression.Constant { Value: string text } => text.ToUpperInvariant(),
        Expression.Call { Function: "TRUE" or "FALSE" } truth => truth.Function,
        _ => throw new DaxException(call.Arguments[at].At, $"{call.Function} needs a word here."),
    };

    public bool Descending(int at)
    {
        if (!Has(at))
            return true;
        return Word(at) switch
        {
            "DESC" or "0" or "FALSE" => true,
            "ASC" or "1" or "TRUE" => false,
            var other => throw new DaxException(call.Arguments[at].At, $"{other} is no order."),
        };
    }

    /// <summary>BLANK is refused: what text functions make of it is not documented one by one.</summary>
    public string Text(int at) => Scalar(at) is { } value ? Values.Text(value) : throw Blank(at);

    public long Whole(int at) => Scalar(at) switch
    {
        long whole => whole,
        null => throw Blank(at),
        var other => throw new DaxException(call.Arguments[at].At, $"{call.Function} needs a whole number, not {Values.Name(other)}."),
    };

    public DateTime Date(int at) => Scalar(at) switch
    {
        DateTime date => date,
        null => throw Blank(at),
        var other => throw new DaxException(call.Arguments[at].At, $"{call.Function} needs a date, not {Values.Name(other)}."),
    };

    private DaxException Blank(int at) => new(call.Arguments[at].At, $"{call.Function} is not known for BLANK; ask ISBLANK before.");
}
