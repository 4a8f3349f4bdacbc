using Tcns.Domain.Registry;
using Tcns.Functions.Http;

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

    public static Ruling Write(params IReadOnlyList<RegistryChange> changes) => new(null, changes);
}
