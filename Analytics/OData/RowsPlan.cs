using Tcns.Analytics.Engine;

namespace Tcns.Analytics.OData;

/// <summary>A query ready to run. The properties come first, in this order; what else the order rests on follows.</summary>
internal sealed record RowsPlan(Statement Statement, IReadOnlyList<Field> Fields, IReadOnlyList<OrderTerm> Terms);
