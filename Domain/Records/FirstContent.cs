using Tcns.Domain.Places;

namespace Tcns.Domain.Records;

/// <summary>
/// What was first accepted under an id: by it a record that is sent again is known as the same, or as another one, whatever
/// became of it meanwhile.
/// </summary>
/// <param name="Fingerprint">Of everything but the village.</param>
/// <param name="Village">Where it happened.</param>
/// <param name="IsVillageSent">Whether the client named it; otherwise it was the team's own on that day.</param>
public sealed record FirstContent(string Fingerprint, VillageCode? Village, bool IsVillageSent)
{
    /// <param name="sent">As the form was sent, nothing being wrong with it.</param>
    /// <param name="village">Where it happened by what is known today.</param>
    public static FirstContent Of(RecordContent sent, VillageCode? village) =>
        new(RecordText.Fingerprint(sent), village, sent.Village is not null);

    /// <summary>Whether something sent now says the same. An absent village is the team's: as it was then, or as it is known today.</summary>
    public bool IsSame(FirstContent other) => Fingerprint == other.Fingerprint
        && (Village == other.Village || (!IsVillageSent && !other.IsVillageSent));
}
