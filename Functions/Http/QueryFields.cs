using System.Globalization;
using Tcns.Domain.Access;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Functions.Http;

/// <summary>
/// Reads the parameters of a query one by one and notes what is wrong, so that a client learns every fault at once. What is
/// empty is absent. What was asked for is noted as well: the description of the API is made from that.
/// </summary>
internal sealed class QueryFields
{
    private const int UsualLimit = 100;
    private const int GreatestLimit = 500;

    /// <summary>Who has one need not name any.</summary>
    private static readonly UnitCode SomeUnit = UnitCode.Parse("01");
    private readonly IQueryCollection query;
    private readonly BusinessClock clock;
    private readonly List<Fault> faults = [];
    private readonly List<AskedParameter> asked = [];

    private QueryFields(IQueryCollection query, UnitCode? own, EndpointMetadataCollection endpoint, BusinessClock clock)
    {
        this.query = query;
        this.clock = clock;
        Own = own;
        Endpoint = endpoint;
    }

    /// <summary>The unit of the key that asks; null of one without, and where no key is asked for.</summary>
    public UnitCode? Own { get; }

    public DateOnly Today => clock.Today;

    public EndpointMetadataCollection Endpoint { get; }

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>In the order of asking; required is what is missed where it is absent.</summary>
    public IReadOnlyList<AskedParameter> Asked =>
    [
        .. asked.Select(one => one with { IsRequired = faults.Exists(fault => fault.Code == FaultCodes.Required && fault.Path == "?" + one.Name) }),
    ];

    public static QueryFields Of(HttpContext context) => new(
        context.Request.Query,
        context.Features.Get<Caller>()?.Key.Unit,
        context.GetEndpoint()!.Metadata,
        context.RequestServices.GetRequiredService<BusinessClock>());

    /// <summary>A query that says nothing, of a key that has a unit.</summary>
    public static QueryFields Empty(EndpointMetadataCollection endpoint, BusinessClock clock) => new(QueryCollection.Empty, SomeUnit, endpoint, clock);

    /// <param name="name">Of the parameter.</param>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="limit">What the text mentions.</param>
    public void Note(string name, string code, object? limit = null) => faults.Add(new Fault("?" + name, code, limit));

    public bool IsFaulty(string name) => faults.Exists(fault => fault.Path == "?" + name);

    public string? Text(string name) => Find(new AskedParameter(name));

    /// <summary>The unit that is asked about, or else the key's own; one of them there has to be.</summary>
    public UnitCode? Unit() => Unit(Own);

    /// <summary>The same, with another unit in the place of the key's own.</summary>
    public UnitCode? Unit(UnitCode? otherwise) => Text("unit") is null ? otherwise ?? Faulty<UnitCode>("unit", FaultCodes.Required) : Code("unit");

    /// <summary>A unit's code, where one is named.</summary>
    public UnitCode? Code(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return UnitCode.TryParse(text, out var unit) ? unit : Faulty<UnitCode>(name, FaultCodes.Malformed);
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
        if (Find(new AskedParameter(name) { Format = "date" }) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Note(name, FaultCodes.Malformed);
        return null;
    }

    /// <summary>One of a closed set of words.</summary>
    public string? Word(string name, params IReadOnlyCollection<string> known)
    {
        if (Find(new AskedParameter(name) { Words = known }) is not { } text || known.Contains(text))
            return Text(name);
        return Faulty<string>(name, FaultCodes.UnknownValue, string.Join("; ", known));
    }

    /// <summary>What one of a closed set of words stands for.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> known)
        where T : struct => Word(name, [.. known.Keys]) is { } word && known.TryGetValue(word, out var meant) ? meant : null;

    public bool? Flag(string name) => Word(name, "true", "false") is { } word ? word == "true" : null;

    /// <summary>A number from <paramref name="least"/> on.</summary>
    public int? Whole(string name, int least) => Whole(name, least, int.MaxValue, Bounds.From(least), usual: null);

    public int? Year(string name, int first, int last) => Whole(name, first, last, Bounds.OfYears(first, last), usual: null);

    /// <summary>How many a page may hold.</summary>
    public int Limit(int usual = UsualLimit) => Whole("limit", 1, GreatestLimit, Bounds.Between(1, GreatestLimit), usual) ?? usual;

    /// <summary>Where a list goes on.</summary>
    public T? Cursor<T>(Func<string, T?> parse)
        where T : class => Text("cursor") is { } text ? parse(text) ?? Faulty<T>("cursor", FaultCodes.Malformed) : null;

    private int? Whole(string name, int least, int greatest, Bounds bounds, int? usual)
    {
        if (Find(new AskedParameter(name) { Range = (least, greatest), Usual = usual }) is not { } text)
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Note(name, FaultCodes.Type);
        else if (number < least || number > greatest)
            Note(name, FaultCodes.OutOfRange, bounds);
        else
            return number;
        return null;
    }

    /// <summary>Who asks for one twice has said at first what it is.</summary>
    private string? Find(AskedParameter parameter)
    {
        if (!asked.Exists(one => one.Name == parameter.Name))
            asked.Add(parameter);
        return query[parameter.Name].ToString() is { Length: > 0 } text ? text : null;
    }

    private T? Faulty<T>(string name, string code, object? limit = null)
        where T : class
    {
        Note(name, code, limit);
        return null;
    }
}
