namespace Tcns.Benchmarks.Faults;

/// <summary>What came of one kind of fault.</summary>
/// <param name="Name">As it is named on the command line.</param>
/// <param name="Runs">How often the script was run with it.</param>
/// <param name="Hits">Storage calls that met a fault; kills, restarts or leaps of the clock where there is no such call.</param>
/// <param name="Planned">Faults that were to be met, each at a call of its own; null where they are chosen as calls come.</param>
/// <param name="Left">Of those, the ones that the time was too short for.</param>
/// <param name="Acknowledged">Acts that were answered with success.</param>
/// <param name="Unknown">Acts that were never answered, of which both outcomes are right.</param>
/// <param name="Lost">What was acknowledged and is not there.</param>
/// <param name="Doubled">What is there more than once.</param>
/// <param name="Other">What is there with other content, though it was refused, or in a figure that is not the ledger's; and answers that no act may have.</param>
/// <param name="Findings">Of the verb <c>verify</c>.</param>
internal sealed record KindResult(
    string Name, int Runs, int Hits, int? Planned, int Left, int Acknowledged, int Unknown, int Lost, int Doubled, int Other, int Findings, double Seconds)
{
    /// <summary>Whether nothing bad was found, which shows nothing where nothing was tried.</summary>
    public bool IsWhole => Lost + Doubled + Other + Findings == 0;

    public static KindResult Empty(string name) => new(name, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <param name="isCut">Whether it was told how long to run, and need not come to the end of its plan.</param>
    /// <returns>Why it is not good, in sentences for who ran it; nothing where it is.</returns>
    public IEnumerable<string> Faults(bool isCut)
    {
        if (!IsWhole)
            yield return $"{Name}: something that was acknowledged is lost or doubled, or something else is not as it should be.";
        if (Hits == 0)
            yield return $"{Name}: no fault was met, which shows nothing.";
        if (Left > 0 && !isCut)
            yield return FormattableString.Invariant($"{Name}: {Left} of the {Planned} that were planned were not reached.");
    }

    public KindResult Add(int runs, int hits, IReadOnlyCollection<Ledger> ledgers, IReadOnlyCollection<LedgerFault> faults) => this with
    {
        Runs = Runs + runs,
        Hits = Hits + hits,
        Acknowledged = Acknowledged + ledgers.Sum(ledger => ledger.Acknowledged),
        Unknown = Unknown + ledgers.Sum(ledger => ledger.Unknown),
        Lost = Lost + faults.Count(fault => fault.Sort == "lost"),
        Doubled = Doubled + faults.Count(fault => fault.Sort == "doubled"),
        Other = Other + faults.Count(fault => fault.Sort is not ("lost" or "doubled" or "verify")),
        Findings = Findings + faults.Count(fault => fault.Sort == "verify"),
    };
}
