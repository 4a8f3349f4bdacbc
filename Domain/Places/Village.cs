using Tcns.Domain.Time;

namespace Tcns.Domain.Places;

/// <summary>
/// A village, <c>thôn, tổ dân phố, xóm, bản, ấp, khu phố, buôn</c>. When villages merge or one is split, the old ones end
/// and the new ones name them as predecessors: nothing that happened there is moved.
/// </summary>
public sealed record Village
{
    private Village(VillageCode code, string name, VillageKind kind, DayRange life, IReadOnlyList<VillageCode> predecessors)
    {
        Code = code;
        Name = name;
        Kind = kind;
        Life = life;
        Predecessors = predecessors;
    }

    public VillageCode Code { get; }

    public string Name { get; }

    public VillageKind Kind { get; }

    /// <summary>The days on which it is active; one that was always there begins with the first day of all.</summary>
    public DayRange Life { get; }

    /// <summary>The villages that it was made of.</summary>
    public IReadOnlyList<VillageCode> Predecessors { get; }

    /// <summary>Null where it was always there.</summary>
    public DateOnly? From => Life.First == DateOnly.MinValue ? null : Life.First;

    /// <summary>The first day out; null while there is none.</summary>
    public DateOnly? To => Life.End == DateOnly.MaxValue ? null : Life.End;

    public static Village Create(VillageCode code, string name, VillageKind kind, DayRange life, params IReadOnlyList<VillageCode> predecessors) =>
        new(code, name, kind, life, predecessors);

    public bool IsActiveOn(DateOnly day) => Life.Contains(day);
}
