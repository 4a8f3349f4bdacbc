namespace Tcns.Functions.Reports;

/// <summary>What a unit has entered for its papers; each may be null.</summary>
/// <param name="Usual">What stands there where nothing was entered; null of a line that is then left out.</param>
internal sealed record LetterheadResponse(
    string? ParentAgency,
    string? Agency,
    string? Symbol,
    string? Place,
    string? OnBehalfOf,
    string? SignerTitle,
    string? SignerName,
    IReadOnlyList<string>? Recipients,
    LetterheadRequest Usual,
    string Etag)
{
    public static LetterheadResponse Of(LetterheadRequest entered, LetterheadRequest usual, string etag) => new(
        entered.ParentAgency, entered.Agency, entered.Symbol, entered.Place, entered.OnBehalfOf, entered.SignerTitle, entered.SignerName, entered.Recipients, usual, etag);
}
