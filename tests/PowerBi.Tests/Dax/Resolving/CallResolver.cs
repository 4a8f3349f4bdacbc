using Tcns.PowerBi.Tests.Dax.Engine;
using Tcns.PowerBi.Tests.Dax.Language;
using Tcns.PowerBi.Tests.Dax.Library;

namespace Tcns.PowerBi.Tests.Dax.Resolving;

/// <summary>A function's arguments, each by its kind, and the shape of what comes of them.</summary>
internal sealed class CallResolver
{
    private static readonly string[] Words = ["ASC", "DESC", "SKIP", "DENSE", "DAY"];

    private readonly Resolver resolver;
    private readonly Expression.Call call;
    private readonly Surroundings around;
    private readonly List<TableShape> tables = [];
    private readonly List<StoredColumn> columns = [];
    private readonly List<Header> added = [];

    private CallResolver(Resolver resolver, Expression.Call call, Surroundings around)
    {
        this.resolver = resolver;
        this.call = call;
        this.around = around;
    }

    public static TableShape? Resolve(Resolver resolver, Expression.Call call, Surroundings around, bool asFilter = false)
    {
        if (FunctionList.TryFind(call.Function) is not { } function)
            return resolver.Fault(call.At, $"the function {call.Function} is not known here.");
        if (!function.Signature.Takes(call.Arguments.Count))
            return resolver.Fault(call.At, $"{call.Function} does not take {call.Arguments.Count} arguments.");
        if (!asFilter && (function.ModifiesOnly || (function.Name is "ALL" or "ALLSELECTED" && call.Arguments.Count == 0)))
            return resolver.Fault(call.At, $"{call.Function} may stand so only as an argument of CALCULATE.");
        var self = new CallResolver(resolver, call, around);
        for (var at = 0; at < call.Arguments.Count; at++)
            self.Argument(at, self.KindOf(function, at));
        return function.ReturnsTable ? self.Shape() : null;
    }

    private ArgumentKind KindOf(Function function, int at) =>
        call is { Function: "MIN" or "MAX", Arguments.Count: 1 } ? ArgumentKind.Column : function.Signature.KindOf(at);

    private void Argument(int at, ArgumentKind kind)
    {
        var argument = call.Arguments[at];
        if (argument is Expression.Missing && call.Function == "RANKX" && at >= 2)
            return;
        switch (kind)
        {
            case ArgumentKind.Scalar:
                resolver.Scalar(argument, around);
                break;
            case ArgumentKind.InnerScalar:
                resolver.Scalar(argument, around.WithoutRows());
                break;
            case ArgumentKind.RowScalar:
                RowScalar(at, argument);
                break;
            case ArgumentKind.Filter:
                FilterResolver.Resolve(resolver, argument, around);
                break;
            case ArgumentKind.Word:
                Word(argument);
                break;
            case ArgumentKind.NewName:
                if (argument is not Expression.Constant { Value: string { Length: > 0 } })
                    resolver.Fault(argument.At, "a new column's name is constant text.");
                break;
            default:
                TableOrColumn(argument, kind);
                break;
        }
    }

    private void RowScalar(int at, Expression argument)
    {
        resolver.Scalar(argument, around.Within(tables.Count > 0 ? tables[^1] : TableShape.Unknown));
        if (call.Function is not ("ADDCOLUMNS" or "SELECTCOLUMNS"))
            return;
        if (call.Arguments[at - 1] is not Expression.Constant { Value: string name })
            return;
        var keepsHome = call.Function == "SELECTCOLUMNS" && argument is Expression.Column;
        added.Add(new Header(name, keepsHome ? resolver.Column(argument) : null, Renamed: true));
    }

    private void Word(Expression argument)
    {
        var known = argument switch
        {
            Expression.Word { Quoted: false } name => Words.Contains(name.Text, StringComparer.OrdinalIgnoreCase),
            Expression.Constant { Value: 0L or 1L } => true,
            Expression.Call { Function: "TRUE" or "FALSE" } => true,
            _ => false,
        };
        if (!known)
            resolver.Fault(argument.At, "a word such as DESC is needed.");
    }

    private void TableOrColumn(Expression argument, ArgumentKind kind)
    {
        switch (kind)
        {
            case ArgumentKind.Table:
                tables.Add(resolver.Table(argument, around));
                break;
            case ArgumentKind.InnerTable:
                tables.Add(resolver.Table(argument, around.WithoutRows()));
                break;
            case ArgumentKind.TableName:
                tables.Add(NamedTable(argument));
                break;
            case ArgumentKind.TableOrColumn when argument is not Expression.Column:
                tables.Add(NamedTable(argument));
                break;
            case ArgumentKind.AnyTableOrColumn when argument is not Expression.Column:
                tables.Add(resolver.Table(argument, around));
                break;
            default:
                if (resolver.Column(argument) is { } column)
                    Column(argument, column, kind);
                break;
        }
    }

    private TableShape NamedTable(Expression argument) =>
        argument is Expression.Word name && around.Variables?.Find(name.Text) is null
            ? resolver.Table(name, around)
            : resolver.Fault(argument.At, $"{call.Function} needs a table's name or a column.");

    private void Column(Expression argument, StoredColumn column, ArgumentKind kind)
    {
        columns.Add(column);
        if (kind == ArgumentKind.GroupColumn && !tables[0].Has(column) && !tables[0].Reaches(column))
            resolver.Fault(argument.At, $"{column} is neither in the table nor on its one-sides.");
        if (kind == ArgumentKind.RelatedColumn && !around.Rows.Exists(row => row.Reaches(column)))
            resolver.Fault(argument.At, $"no current row reaches {column}.");
    }

    private TableShape Shape()
    {
        if (tables.Exists(table => table.IsUnknown))
            return TableShape.Unknown;
        return call.Function switch
        {
            "ADDCOLUMNS" => new TableShape([.. tables[0].Headers, .. added]),
            "SELECTCOLUMNS" => new TableShape(added),
            "UNION" => new TableShape([.. tables[0].Headers.Select((header, at) => tables.TrueForAll(table =>
                table.Headers.ElementAtOrDefault(at)?.Home == header.Home) ? header : new Header(header.Name, Home: null))]),
            "SUMMARIZE" or "TREATAS" => TableShape.Of(columns),
            _ => tables.Count > 0 ? tables[0] : columns.Count > 0 ? TableShape.Of(columns) : TableShape.Unknown,
        };
    }
}
