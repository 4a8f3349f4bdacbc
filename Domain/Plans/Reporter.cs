namespace Tcns.Domain.Plans;

/// <summary>
/// Who owes a report: a unit with a code, so that it can be told on each day who owes which. The Culture–Society office, which
/// the plans name beside the commune, writes the commune's reports, also those to its own People's Committee.
/// </summary>
public enum Reporter
{
    /// <summary>Every team active on the deadline's day.</summary>
    Team,

    /// <summary>Every commune in the plan's scope, by its <c>Phòng Văn hóa – Xã hội</c>.</summary>
    Commune,
}
