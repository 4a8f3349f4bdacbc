using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Functions.Http;

/// <summary>
/// Reads the parameters of a query one by one and notes what is wrong, so that a client learns every fault at once. What is
/// empty is absent.
/// </summary>
internal sealed class QueryFields(IQueryCollection query)
{
    private const int UsualLimit = 100;
    private const int GreatestLimit = 500;
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> Faults => faults;

    /// <param name="name">Of the parameter.</param>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="limit">What the text mentions.</param>
    public void Note(string name, string code, object? limit = null) => faults.Add(new Fault("?" + name, code, limit));

    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The unit that is asked about, or else the key's own; one of them there has to be.</summary>
    public UnitCode? Unit(UnitCode? own)
    {
        if (Text("unit") is not { } text)
            return own ?? Faulty<UnitCode>("unit", FaultCodes.Required);
        return UnitCode.TryParse(text, out var unit) ? unit : Faulty<UnitCode>("unit", FaultCodes.Malformed);
    }

    /// <summary>A period of either calendar, as the parameter <c>period</c>.</summary>
    public Period? Period(bool required = false)
    {
        if (Text("period") is not { } text)
            return required ? Faulty<Period>("period", FaultCodes.Required) : null;
        return Domain.Time.Period.TryParse(text, out var period) ? period : Faulty<Period>("period", FaultCodes.Malformed);
    }

    /// <summary>A day as <c>2026-11-20</c>.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Note(name, FaultCodes.Malformed);
        return null;
    }

    /// <summary>One of a closed set of words.</summary>
    public string? Word(string name, params IReadOnlyCollection<string> known)
    {
        if (Text(name) is not { } text || known.Contains(text))
            return Text(name);
        return Faulty<string>(name, FaultCodes.UnknownValue, string.Join("; ", known));
    }

    /// <summary>What one of a closed set of words stands for.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> known)
        where T : struct => Word(name, [.. known.Keys]) is { } word && known.TryGetValue(word, out var meant) ? meant : null;

    /// <summary>How many a page may hold.</summary>
    public int Limit()
    {
        if (Text("limit") is not { } text)
            return UsualLimit;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Note("limit", FaultCodes.Type);
        else if (number is < 1 or > GreatestLimit)
            Note("limit", FaultCodes.OutOfRange, Bounds.Between(1, GreatestLimit));
        return number;
    }

    /// <summary>Where a list goes on.</summary>
    public T? Cursor<T>(Func<string, T?> parse)
        where T : class => Text("cursor") is { } text ? parse(text) ?? Faulty<T>("cursor", FaultCodes.Malformed) : null;

    private T? Faulty<T>(string name, string code, object? limit = null)
        where T : class
    {
        Note(name, code, limit);
        return null;
    }
}
