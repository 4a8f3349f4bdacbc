using System.Collections.Immutable;

namespace Tcns.Analytics.Engine;

/// <summary>One SQL statement, the name that errors and logs call it by, and the values of its parameters (<c>$name</c>).</summary>
public sealed record Statement
{
    private Statement(string name, string sql, ImmutableArray<Parameter> parameters)
    {
        Name = name;
        Sql = sql;
        Parameters = parameters;
    }

    public string Name { get; }

    public string Sql { get; }

    internal ImmutableArray<Parameter> Parameters { get; }

    public static Statement Create(string name, string sql)
    {
        // To the library a text ends at its first NUL: what follows would be left out without a word.
        if (sql.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"The SQL of {name} holds a NUL.", nameof(sql));

        return new Statement(name, sql, []);
    }

    /// <summary>The embedded <c>.sql</c> file beside the type, named as the file without its ending.</summary>
    public static Statement Of(Type owner, string file) => Create(Path.GetFileNameWithoutExtension(file), SqlText.Of(owner, file));

    public Statement With(string parameter, long? value) => Bind(parameter, value is { } whole ? new BoundValue.Whole(whole) : null);

    public Statement With(string parameter, decimal? value) => Bind(parameter, value is { } exact ? new BoundValue.Exact(exact) : null);

    public Statement With(string parameter, bool? value) => Bind(parameter, value is { } truth ? new BoundValue.Truth(truth) : null);

    public Statement With(string parameter, string? value) => Bind(parameter, value is { } text ? new BoundValue.Text(text) : null);

    public Statement With(string parameter, DateOnly? value) => Bind(parameter, value is { } day ? new BoundValue.Day(day) : null);

    /// <summary>Bound as a TIMESTAMP in UTC, as the lake's files hold their instants.</summary>
    public Statement With(string parameter, DateTimeOffset? value) => Bind(parameter, value is { } at ? new BoundValue.Instant(at) : null);

    /// <summary>Bound as a list of VARCHAR, such as the files of <c>read_parquet($files)</c>.</summary>
    public Statement With(string parameter, IEnumerable<string> values) => Bind(parameter, new BoundValue.Texts([.. values]));

    public override string ToString() => Name;

    internal string Veil(string trouble) => Parameters.Aggregate(trouble, (text, parameter) => parameter.Veil(text));

    private Statement Bind(string parameter, BoundValue? value) => new(Name, Sql, Parameters.Add(new Parameter(parameter, value)));
}
