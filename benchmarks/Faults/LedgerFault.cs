namespace Tcns.Benchmarks.Faults;

/// <summary>Something that was told and does not hold.</summary>
/// <param name="Sort"><c>lost</c>, <c>doubled</c>, <c>other</c>, <c>refused</c> (and there), <c>unasked</c>, <c>figure</c>, <c>verify</c>, <c>answer</c>.</param>
internal sealed record LedgerFault(string Sort, string What)
{
    public override string ToString() => Sort + ": " + What;
}
