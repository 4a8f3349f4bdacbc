using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Storage.Registry;

namespace Tcns.Functions.Registry;

/// <summary>What was decided on a wish to change the registry: refused, or written so (nothing, where it is so already).</summary>
internal sealed record Ruling
{
    private Ruling(Problem? refusal, IReadOnlyList<RegistryChange> changes)
    {
        Refusal = refusal;
        Changes = changes;
    }

    public Problem? Refusal { get; }

    public IReadOnlyList<RegistryChange> Changes { get; }

    public static Ruling Refuse(Problem problem) => new(problem, []);

    /// <summary>Refused where one of them has no room in its row, so that whoever decides says so before anything is written.</summary>
    public static Ruling Write(params IReadOnlyList<RegistryChange> changes) =>
        changes.Select(RowRoom.Refuse).OfType<Problem>().FirstOrDefault() is { } outgrown ? Refuse(outgrown) : new(null, changes);

    /// <summary>What an erasure adds has room of its own: see <see cref="RegistryStore.Longest"/>.</summary>
    public static Ruling Erase(IReadOnlyList<RegistryChange> changes) => new(null, changes);
}
