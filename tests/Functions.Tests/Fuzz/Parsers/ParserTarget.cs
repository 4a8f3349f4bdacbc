namespace Tcns.Functions.Tests.Fuzz.Parsers;

/// <summary>A parser of the product, asked in this process without HTTP before it.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="TryOnce">Makes an input, has it read, and fails where the parser does anything but take or refuse it, or what it took is not what it writes.</param>
internal sealed record ParserTarget(string Name, Action<Random> TryOnce)
{
    public override string ToString() => Name;
}
