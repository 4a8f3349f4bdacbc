namespace Tcns.Functions.Reports;

/// <summary>A report: how it stands, and what it says, or would say if it were submitted now.</summary>
internal sealed record ReportResponse : ReportLineResponse
{
    public ReportResponse(ReportLineResponse stands)
        : base(stands)
    {
    }

    /// <summary>Of the unit.</summary>
    public required string Name { get; init; }

    /// <summary>The version that is told; 0 where it is what the system would fill in now.</summary>
    public required int Shown { get; init; }

    public required string Difficulties { get; init; }

    public required string Proposals { get; init; }

    public required string NextPeriod { get; init; }

    /// <summary>Null where nothing was counted of the unit yet.</summary>
    public required ReportFiguresResponse? Figures { get; init; }

    /// <summary>What residents said in the period, by topic.</summary>
    public required IReadOnlyList<ReportTopicResponse> Feedback { get; init; }

    /// <summary>The reports of the level below that it gathers.</summary>
    public required IReadOnlyList<ReportPartResponse> Parts { get; init; }

    /// <summary>The first one first.</summary>
    public required IReadOnlyList<ReportVersionResponse> Versions { get; init; }
}
