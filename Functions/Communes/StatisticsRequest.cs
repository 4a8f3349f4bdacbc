using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Communes;

/// <summary>A commune's figures of a month; a part that is absent is unknown.</summary>
internal sealed record StatisticsRequest(StatisticsRequest.DossierCount? Dossiers, StatisticsRequest.ProductCount? Ocop) : IPostedObject<StatisticsRequest>
{
    public static StatisticsRequest Example { get; } = new(new DossierCount(812, 790), new ProductCount(7, 5));

    string? IPostedObject<StatisticsRequest>.Unit => null;

    public static StatisticsRequest Read(JsonFields fields)
    {
        fields.Ignore("commune", "month", "etag");
        var dossiers = Share(fields.Part("dossiers"), "total");
        var ocop = Share(fields.Part("ocop"), "products");
        return new StatisticsRequest(
            dossiers is null ? null : new DossierCount(dossiers.Total, dossiers.Online),
            ocop is null ? null : new ProductCount(ocop.Total, ocop.Online));
    }

    public CommuneStatistics ToStatistics(UnitCode commune, DateOnly month) => new(
        commune,
        month,
        Dossiers is null ? null : new OnlineShare(Dossiers.Total, Dossiers.Online),
        Ocop is null ? null : new OnlineShare(Ocop.Products, Ocop.Online));

    private static OnlineShare? Share(JsonFields? part, string total)
    {
        if (part is null)
            return null;
        var all = part.Whole(total, 0, OnlineShare.Most, required: true);
        var online = part.Whole("online", 0, OnlineShare.Most, required: true);
        if (all is { } most && online > most)
            part.Note("online", FaultCodes.OutOfRange, Bounds.Between(0, most));
        return all is { } known && online is { } some ? new OnlineShare(known, some) : null;
    }

    /// <param name="Online">Submitted online.</param>
    internal sealed record DossierCount(int Total, int Online);

    /// <param name="Online">On an e-commerce floor.</param>
    internal sealed record ProductCount(int Products, int Online);
}
