using Tcns.Domain.Places;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Feed.Input;

/// <summary>What was counted elsewhere of one kind of record of a commune in a calendar quarter; null where nobody counted.</summary>
/// <param name="Kind">visit, training, campaign, shift, feedback.</param>
/// <param name="StoredRows">Living records in the tables.</param>
/// <param name="Capped">Numerators that were cut to their denominator.</param>
public sealed record FeedQuality(UnitCode Commune, Period Quarter, string Kind, long? StoredRows, long? Rejected, long? Capped);
