using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Imports;
using Tcns.Functions.Registry;

namespace Tcns.Functions.Setup;

/// <summary>What a row was judged to be on a commune as it is.</summary>
internal abstract record RowVerdict
{
    private RowVerdict()
    {
    }

    /// <param name="Change">Null where the commune holds it so already.</param>
    internal sealed record Fine(RowStatus Status, RegistryChange? Change) : RowVerdict;

    internal sealed record Faulty(IReadOnlyList<RowFault> Faults) : RowVerdict;

    public static RowVerdict Refuse(params IReadOnlyList<RowFault> faults) => new Faulty(faults);

    /// <summary>Unless the thing has no room in its row, which is no single cell's fault.</summary>
    public static RowVerdict Write(bool isNew, RegistryChange change) => Of(Ruling.Write(change), isNew, problem => RowFaults.Of(problem, "", ""));

    public static RowVerdict Keep() => new Fine(RowStatus.Unchanged, null);

    /// <param name="ruling">How the single change was judged, of one thing at most.</param>
    /// <param name="isNew">Whether the commune does not hold it yet.</param>
    /// <param name="tell">Where in the row a refusal is told.</param>
    public static RowVerdict Of(Ruling ruling, bool isNew, Func<Problem, IReadOnlyList<RowFault>> tell) => ruling switch
    {
        { Refusal: { } refusal } => Refuse(tell(refusal)),
        { Changes: [var change] } => new Fine(isNew ? RowStatus.Created : RowStatus.Changed, change),
        _ => Keep(),
    };
}
