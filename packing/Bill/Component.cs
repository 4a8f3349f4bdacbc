namespace Tcns.Packing.Bill;

/// <summary>Something of somebody else's that is in the package.</summary>
/// <param name="Licence">As <c>docs/dependencies.md</c> has it, an expression of SPDX.</param>
internal sealed record Component(string Name, string Version, string Licence)
{
    /// <summary>Its address as a package; null for what was taken out of something else.</summary>
    public string? Purl { get; init; }

    /// <summary>The SHA-512 of the package as its registry gives it out, in hexadecimal digits; null where none is kept.</summary>
    public string? Sha512 { get; init; }

    public string? Copyright { get; init; }

    /// <summary>The files of the package that are its own.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The files of the app that it is a part of.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>What it says of its licence, and what it has of others, word by word.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public string Reference => Purl ?? $"tcns:{Name}@{Version}";
}
