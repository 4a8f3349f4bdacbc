namespace Tcns.Domain.Plans;

/// <summary>
/// A topic of a plan's own, beside those that everybody has: records may name it in the plan's unit on the plan's days. Its id
/// begins with the plan's, so that it means the same for ever, whatever other plans say.
/// </summary>
public sealed record LocalTopic
{
    internal LocalTopic(string id, string pillar, string vietnamese, string? english)
    {
        Id = id;
        Pillar = pillar;
        Vietnamese = vietnamese;
        English = english;
    }

    public string Id { get; }

    public string Pillar { get; }

    public string Vietnamese { get; }

    /// <summary>Null where nobody gave one.</summary>
    public string? English { get; }
}
