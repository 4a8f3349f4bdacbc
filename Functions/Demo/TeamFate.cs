namespace Tcns.Functions.Demo;

/// <summary>Which teams are not as they should be, and what has happened in them: told for the four communes, by chance elsewhere.</summary>
internal sealed record TeamFate(Blemish Blemish, Turn Turn)
{
    private static readonly TeamFate Usual = new(Blemish.None, Turn.Nothing);

    private static readonly Dictionary<(string Commune, int Team), TeamFate> Told = new()
    {
        [(CommuneProfiles.TanKy, 2)] = Happens(Turn.Replacement),
        [(CommuneProfiles.TanKy, 4)] = Happens(Turn.Application),
        [(CommuneProfiles.TanKy, 7)] = Lacks(Blemish.NoLeader),
        [(CommuneProfiles.TanKy, 9)] = Happens(Turn.LeaveWish),
        [(CommuneProfiles.TanKy, 12)] = Lacks(Blemish.NoDuties),
        [(CommuneProfiles.TanKy, 18)] = Lacks(Blemish.NoDuties),
        [(CommuneProfiles.GiaLoc, 4)] = Lacks(Blemish.TooSmall),
        [(CommuneProfiles.GiaLoc, 17)] = Lacks(Blemish.NoTeam),
        [(CommuneProfiles.QuynhSon, 3)] = Happens(Turn.Replacement),
        [(CommuneProfiles.QuynhSon, 5)] = Lacks(Blemish.TooSmall),
        [(CommuneProfiles.QuynhSon, 8)] = Happens(Turn.Collaborators),
        [(CommuneProfiles.QuynhSon, 11)] = Lacks(Blemish.NoTeam),
        [(CommuneProfiles.XuanHung, 3)] = Happens(Turn.Collaborators),
        [(CommuneProfiles.XuanHung, 6)] = Lacks(Blemish.TooSmall),
        [(CommuneProfiles.XuanHung, 10)] = Happens(Turn.Application),
        [(CommuneProfiles.XuanHung, 15)] = Lacks(Blemish.NoLeader),
    };

    public static TeamFate Of(CommuneProfile commune, int team, Dice dice)
    {
        if (!commune.IsIn(CommuneProfiles.TuyenQuang))
            return Told.GetValueOrDefault((commune.Unit.Code.Value, team), Usual);
        return dice.Below(1000) switch
        {
            < 10 => Lacks(Blemish.NoTeam),
            < 15 => Lacks(Blemish.Nobody),
            < 40 => Lacks(Blemish.NoLeader),
            < 60 => Lacks(Blemish.NoDeputy),
            < 80 => Happens(Turn.Replacement),
            < 95 => Happens(Turn.Application),
            < 105 => Happens(Turn.LeaveWish),
            < 130 => Happens(Turn.Collaborators),
            _ => Usual,
        };
    }

    /// <summary>Of a commune's own team.</summary>
    public static TeamFate OfCommuneTeam(Dice dice) => dice.Hits(30) ? Lacks(Blemish.NoDeputy) : dice.Hits(50) ? Happens(Turn.Collaborators) : Usual;

    private static TeamFate Lacks(Blemish blemish) => Usual with { Blemish = blemish };

    private static TeamFate Happens(Turn turn) => Usual with { Turn = turn };
}
