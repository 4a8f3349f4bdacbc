using Azure;
using Tcns.Domain.Reports;

namespace Tcns.Storage.Reports;

/// <summary>A report as it was read, and the version of its row.</summary>
public sealed record HeldDueReport(DueReport Report, ETag Row);
