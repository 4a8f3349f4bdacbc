using Azure;
using Tcns.Domain.Reports;

namespace Tcns.Storage.Reports;

/// <summary>A submitted report as it was read.</summary>
public sealed record HeldReport(SubmittedReport Report, ETag Row);
