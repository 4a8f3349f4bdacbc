using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tcns.Mutation.CSharp;

/// <summary>
/// A file with all of its mutants, each a copy of the body it lies in, behind a switch: so a room is compiled once, and a mutant is
/// woken up by a number.
/// </summary>
internal sealed class Schema
{
    private const string Switch = "global::Tcns.Mutation.Switched.Mutants";

    private readonly StringBuilder written = new();
    private readonly List<(int Start, int End, IReadOnlyList<Mutant> Mutants)> copies = [];
    private readonly string text;
    private readonly IReadOnlyList<(int At, string Inserted)> ticks;

    private Schema(string text)
    {
        this.text = text;
        ticks = TicksOf(text);
    }

    public string Text => written.ToString();

    /// <param name="text">The file as it is.</param>
    /// <param name="places">With the mutants that are left.</param>
    public static Schema Of(string text, IReadOnlyList<Place> places)
    {
        var schema = new Schema(text);
        var at = 0;
        foreach (var place in places.Where(place => place.Mutants.Count > 0))
            at = schema.Write(place, at);
        schema.Copy(at, text.Length);
        return schema;
    }

    /// <summary>Whose copy a character of the new text belongs to; where several are told, to the place of them all.</summary>
    public IReadOnlyList<Mutant> MutantsAt(int position) => copies.Where(copy => copy.Start <= position && position <= copy.End)
        .OrderBy(copy => copy.End - copy.Start).Select(copy => copy.Mutants).FirstOrDefault() ?? [];

    private int Write(Place place, int at)
    {
        if (place.ConstantName is not null)
        {
            Copy(at, place.ConstantWord);
            written.Append("static");
            Copy(place.ConstantWord + "const".Length, place.ConstantEquals);
            written.Append("=>");
            at = place.ConstantEquals + 1;
        }
        Copy(at, place.Start);

        var begin = written.Length;
        var awake = string.Create(CultureInfo.InvariantCulture, $"{Switch}.In({place.First}, {place.Last})");
        if (place.Shape == PlaceShape.Value)
            WriteValue(place, awake);
        else
            WriteBody(place, awake);
        copies.Add((begin, written.Length, place.Mutants));
        return place.Start + place.Length;
    }

    private void WriteBody(Place place, string awake)
    {
        written.Append(place.Shape == PlaceShape.Property ? "{ get { switch (" : "{ switch (").Append(awake).Append(") {");
        foreach (var mutant in place.Mutants)
        {
            var begin = written.Length;
            written.Append(CultureInfo.InvariantCulture, $" case {mutant.Number}: ");
            WriteCopy(place, mutant);
            copies.Add((begin, written.Length, [mutant]));
        }
        written.Append(" default: ");
        WriteCopy(place, null);
        written.Append(place.Shape == PlaceShape.Property ? " } } }" : " } }");
    }

    private void WriteCopy(Place place, Mutant? mutant)
    {
        var (before, after, start, end) = place.Shape switch
        {
            PlaceShape.Returned or PlaceShape.Property => ("{ return ", " }", place.Start + 2, place.Start + place.Length),
            PlaceShape.Done => ("{ ", " break; }", place.Start + 2, place.Start + place.Length),
            _ => ("", " break;", place.Start, place.Start + place.Length),
        };
        written.Append(before);
        Copy(start, end, mutant);
        written.Append(after);
    }

    private void WriteValue(Place place, string awake)
    {
        written.Append(awake).Append(" switch {");
        foreach (var mutant in place.Mutants)
        {
            var begin = written.Length;
            written.Append(CultureInfo.InvariantCulture, $" {mutant.Number} => ");
            Copy(place.Start, place.Start + place.Length, mutant);
            written.Append(',');
            copies.Add((begin, written.Length, [mutant]));
        }
        written.Append(" _ => ");
        Copy(place.Start, place.Start + place.Length);
        written.Append(" }");
    }

    /// <summary>The text from one character up to another, with the clock in its loops and, if there is one, the mutant.</summary>
    private void Copy(int from, int to, Mutant? mutant = null)
    {
        var at = from;
        foreach (var (place, inserted) in ticks.Where(tick => tick.At >= from && tick.At < to && (mutant is null || tick.At <= mutant.Start || tick.At >= mutant.End)))
        {
            Append(at, place, mutant);
            written.Append(inserted);
            at = place;
        }
        Append(at, to, mutant);
    }

    private void Append(int from, int to, Mutant? mutant)
    {
        if (mutant is null || mutant.Start < from || mutant.End > to)
            written.Append(text, from, to - from);
        else
            written.Append(text, from, mutant.Start - from).Append(mutant.Replacement).Append(text, mutant.End, to - mutant.End);
    }

    private static List<(int At, string Inserted)> TicksOf(string text)
    {
        const string Tick = $"{{ {Switch}.Tick(); ";
        var found = new List<(int At, string Inserted)>();
        foreach (var node in CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes())
        {
            var body = node switch
            {
                WhileStatementSyntax loop => loop.Statement,
                DoStatementSyntax loop => loop.Statement,
                ForStatementSyntax loop => loop.Statement,
                CommonForEachStatementSyntax loop => loop.Statement,
                _ => null,
            };
            if (body is null)
                continue;
            found.Add((body.SpanStart, Tick));
            found.Add((body.Span.End, " }"));
        }
        return [.. found.OrderBy(tick => tick.At)];
    }
}
