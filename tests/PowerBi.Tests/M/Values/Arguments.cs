using System.Globalization;

namespace Tcns.PowerBi.Tests.M.Values;

/// <summary>What a function of the library was called with. A value of another type than asked for is an error of M.</summary>
internal readonly record struct Arguments(string Function, object?[] Values)
{
    public object? this[int place] => Has(place) ? Values[place] : null;

    /// <summary>An argument that is left out and one that is null are the same.</summary>
    public bool Has(int place) => place < Values.Length && Values[place] is not null;

    public string Text(int place) => this[place] as string ?? throw MException.NotOfType(this[place], MType.Text);

    public string? MaybeText(int place) => Has(place) ? Text(place) : null;

    public object Number(int place) => this[place] is decimal or double ? this[place]! : throw MException.NotOfType(this[place], MType.Number);

    public int Whole(int place)
    {
        var number = Number(place);
        var whole = Convert.ToDecimal(number, CultureInfo.InvariantCulture);
        return whole == decimal.Truncate(whole) ? (int)whole : throw MException.Expression($"{Function}: the number {whole} is not whole.");
    }

    public MList List(int place) => this[place] as MList ?? throw MException.NotOfType(this[place], MType.List);

    public MTable Table(int place) => this[place] as MTable ?? throw MException.NotOfType(this[place], MType.Table);

    public MRecord Record(int place) => this[place] as MRecord ?? throw MException.NotOfType(this[place], MType.Record);

    public IMFunction Call(int place) => this[place] as IMFunction ?? throw MException.NotOfType(this[place], MType.Function);

    /// <summary>A list of texts, or one text.</summary>
    public IReadOnlyList<string> Texts(int place) => this[place] is string one ? [one] : [.. List(place).Values().Select(TextOf)];

    /// <summary>The culture named there; null where none is, and what is asked for then depends on the machine.</summary>
    public Culture Culture(int place) => new(Function, MaybeText(place));

    /// <summary>What is not known of this call.</summary>
    public EvaluationGap Gap(string what) => new($"{Function}: {what}");

    /// <summary>Refuses arguments from that place on: what they would change is not known.</summary>
    public void Nothing(int from)
    {
        for (var place = from; place < Values.Length; place++)
        {
            if (Has(place))
                throw Gap(string.Create(CultureInfo.InvariantCulture, $"argument {place + 1} is not known."));
        }
    }

    internal static string TextOf(object? value) => value as string ?? throw MException.NotOfType(value, MType.Text);
}
