namespace Tcns.Functions.Documents;

/// <summary>
/// Who writes a paper, from where and to whom: what stands above and below its body. A long name is broken where its line
/// ends stand; names, titles and "on behalf of" are shown in capitals.
/// </summary>
/// <param name="ParentAgency">The agency above (<c>cơ quan chủ quản</c>), where there is one.</param>
/// <param name="Agency">Who issues the paper (<c>cơ quan ban hành</c>).</param>
/// <param name="Number">Null leaves room to write it by hand; one digit gets a zero before it.</param>
/// <param name="Symbol">Such as <c>BC-UBND</c>. Where there is no number and no symbol, the line is left out.</param>
/// <param name="Place">Where it is signed (<c>địa danh</c>).</param>
/// <param name="OnBehalfOf">Such as <c>TM. Ủy ban nhân dân</c>.</param>
/// <param name="SignerTitle">Such as <c>Chủ tịch</c>.</param>
/// <param name="SignerName">Null leaves room for it.</param>
/// <param name="Recipients">One a line; the dash and the mark at its end are added.</param>
internal sealed record Letterhead(
    string? ParentAgency,
    string Agency,
    string? Number,
    string? Symbol,
    string Place,
    string? OnBehalfOf,
    string? SignerTitle,
    string? SignerName,
    IReadOnlyList<string> Recipients);
