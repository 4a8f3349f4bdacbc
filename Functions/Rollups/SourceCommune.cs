namespace Tcns.Functions.Rollups;

/// <summary>A commune's registry, as it was read.</summary>
/// <param name="Reopenings">Of its closed quarters, each with how it stood.</param>
internal sealed record SourceCommune(string Commune, long Revision, IReadOnlyList<string> Reopenings)
{
    public override string ToString() => FormattableString.Invariant($"{Commune} {Revision} {string.Join(' ', Reopenings)}");
}
