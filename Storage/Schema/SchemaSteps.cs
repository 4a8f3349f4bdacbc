namespace Tcns.Storage.Schema;

/// <summary>What is done to the tables from the first version on, a step a version.</summary>
public sealed class SchemaSteps
{
    public SchemaSteps(params IReadOnlyList<SchemaStep> all)
    {
        if (!all.Select(step => step.To).SequenceEqual(Enumerable.Range(StoreSchema.First + 1, all.Count)))
            throw new ArgumentException("Each step leads to the next version.", nameof(all));
        All = all;
    }

    /// <summary>Those of this program. Whatever was changed so far, this version reads as the first one wrote it: there is none yet.</summary>
    public static SchemaSteps Shipped { get; } = new();

    public IReadOnlyList<SchemaStep> All { get; }

    /// <summary>The version of the tables that is worked on.</summary>
    public int Newest => StoreSchema.First + All.Count;
}
