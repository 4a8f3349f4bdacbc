using Tcns.Domain.Forms;
using Tcns.Domain.Places;
using Tcns.Domain.Registry;
using Tcns.Functions.Http;
using Tcns.Functions.Registry;
using Tcns.Functions.Sheets;
using Tcns.Functions.Villages;

namespace Tcns.Functions.Setup;

/// <summary>A row of «Thôn».</summary>
internal sealed class VillageRow : SetupRow
{
    private readonly VillageCode village;
    private readonly VillageRequest request;

    private VillageRow(TableRow source, VillageCode village, VillageRequest request)
        : base(source, village.Commune)
    {
        this.village = village;
        this.request = request;
    }

    public override string Code => village.Value;

    public override string? RestsOn => null;

    public static SetupRow? Read(TableRow row, SetupKeys keys)
    {
        var code = ReadVillage(row, "code");
        var name = row.Name("name", VillageRequest.LongestName, digitsDo: true);
        var kind = row.Choice("kind");
        var (from, to) = (ReadDay(row, "from"), ReadDay(row, "to"));
        if (from is { } first && to < first)
            row.Note("to", FaultCodes.OutOfRange, Bounds.From(first));
        keys.Check(row, "code", code?.Commune, code?.Value, "code", code?.Value);
        return row.IsFaulty ? null : new VillageRow(row, code!, new VillageRequest(name, kind, from, to, []));
    }

    public override int TurnIn(CommuneRegistry registry) => 0;

    public override RowVerdict Judge(CommuneView view, SetupEntry entry)
    {
        var held = view.Registry.Find(village);
        var stated = request with
        {
            Name = Keep(held?.Name, request.Name!),
            From = Has("from") ? request.From : held?.From,
            To = Has("to") ? request.To : held?.To,
            Predecessors = [.. (held?.Predecessors ?? []).Select(code => code.Value)],
        };
        var wish = stated.ToVillage(village);
        return RowVerdict.Of(PutVillage.Decide(wish, view), held is null, Tell);

        IReadOnlyList<RowFault> Tell(Problem problem) =>
            RowFaults.Of(problem, "code", view.Moves(held?.From, wish.From) ? "from" : "to");
    }
}
