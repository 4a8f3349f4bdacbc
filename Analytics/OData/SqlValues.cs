using System.Globalization;
using Tcns.Analytics.Engine;

namespace Tcns.Analytics.OData;

/// <summary>The values of a statement that is being written: each gives the name of its parameter, and none stands in the text.</summary>
internal sealed class SqlValues
{
    private readonly List<Func<Statement, Statement>> bindings = [];

    public string Text(string value) => Add((statement, name) => statement.With(name, value));

    public string Whole(long value) => Add((statement, name) => statement.With(name, value));

    public string Exact(decimal value) => Add((statement, name) => statement.With(name, value));

    public string Day(DateOnly value) => Add((statement, name) => statement.With(name, value));

    /// <summary>The engine binds instants without their zone.</summary>
    public string Instant(DateTimeOffset value) => $"CAST({Add((statement, name) => statement.With(name, value))} AS TIMESTAMPTZ)";

    public string Double(double value) => $"CAST({Text(value.ToString("R", CultureInfo.InvariantCulture))} AS DOUBLE)";

    public string Files(IReadOnlyList<string> paths) => Add((statement, name) => statement.With(name, paths));

    public Statement Bind(Statement statement) => bindings.Aggregate(statement, (bound, bind) => bind(bound));

    private string Add(Func<Statement, string, Statement> bind)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"v{bindings.Count}");
        bindings.Add(statement => bind(statement, name));
        return "$" + name;
    }
}
