using System.Globalization;
using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Functions.Villages;

namespace Tcns.Functions.Setup;

/// <summary>A row of «Số liệu nền».</summary>
internal sealed class BaselineRow : SetupRow
{
    private readonly Baseline stated;

    private BaselineRow(TableRow source, Baseline stated)
        : base(source, stated.Village.Commune)
    {
        this.stated = stated;
    }

    public override string? Code => null;

    public override string RestsOn => stated.Village.Value;

    public static SetupRow? Read(TableRow row, SetupKeys keys)
    {
        var village = ReadVillage(row, "village");
        var year = row.Year("year", Baseline.FirstYear, Baseline.LastYear);
        var (households, workingAge, businesses) = (Count(row, "households"), Count(row, "workingAge"), Count(row, "businesses"));
        var key = village is null || year is null ? null : village.Value + "|" + year.Value.ToString(CultureInfo.InvariantCulture);
        keys.Check(row, "village", village?.Commune, null, "year", key);
        return row.IsFaulty ? null : new BaselineRow(row, new Baseline(village!, year!.Value, households, workingAge, businesses));
    }

    public override int TurnIn(CommuneRegistry registry) => 10;

    public override RowVerdict Judge(CommuneView view, SetupEntry entry)
    {
        var held = view.Registry.Baselines.GetValueOrDefault(CommuneRegistry.KeyOf(stated.Village, stated.Year))?.Value;
        var wish = stated with
        {
            Households = Has("households") ? stated.Households : held?.Households,
            WorkingAge = Has("workingAge") ? stated.WorkingAge : held?.WorkingAge,
            Businesses = Has("businesses") ? stated.Businesses : held?.Businesses,
        };

        // There is no rule on baselines but that their village is there.
        return RowVerdict.Of(Baselines.Decide(wish, view), held is null, _ => [new RowFault("village", FaultCodes.UnknownVillage)]);
    }

    private static int? Count(TableRow row, string column) => row.Whole(column, 0, Baseline.Most);
}
