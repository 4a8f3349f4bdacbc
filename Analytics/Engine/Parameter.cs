using System.Text.RegularExpressions;

namespace Tcns.Analytics.Engine;

/// <summary>The value of one parameter; none is NULL.</summary>
internal sealed record Parameter(string Name, BoundValue? Value)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public override string ToString() => Name;

    /// <summary>DuckDB quotes the value that it cannot convert, but values may be personal and messages are logged.</summary>
    public string Veil(string trouble) =>
        (Value?.Written ?? []).Where(text => text.Length > 0).Aggregate(trouble, (message, text) =>
            Regex.Replace(message, $@"(?<!\w){Regex.Escape(text)}(?!\w)", "$$" + Name, RegexOptions.None, Patience));
}
