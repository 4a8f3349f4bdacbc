namespace Tcns.Domain.Plans;

/// <summary>The administrative text that a plan is taken from.</summary>
public sealed record PlanSource
{
    internal PlanSource(string? number, IssueDate? issuedOn, string issuer, Entries<string> basis, string? signer)
    {
        Number = number;
        IssuedOn = issuedOn;
        Issuer = issuer;
        Basis = basis;
        Signer = signer;
    }

    /// <summary><c>Số</c>, such as <c>10/KH-UBND</c>; null where the copy leaves it blank.</summary>
    public string? Number { get; }

    public IssueDate? IssuedOn { get; }

    /// <summary><c>Cơ quan ban hành</c>.</summary>
    public string Issuer { get; }

    /// <summary><c>Căn cứ</c>: the texts that it cites.</summary>
    public Entries<string> Basis { get; }

    /// <summary>The office of who signed it, such as <c>Chủ tịch</c>; never a person's name.</summary>
    public string? Signer { get; }
}
