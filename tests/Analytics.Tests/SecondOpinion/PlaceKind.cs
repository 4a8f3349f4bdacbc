namespace Tcns.Analytics.Tests.SecondOpinion;

internal enum PlaceKind
{
    Province,
    Commune,
    Village,
    Team,
}
