using Tcns.Domain.Indicators;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

/// <summary>Something that computes figures: each golden case holds for every one.</summary>
public interface IFigureSource
{
    IReadOnlyList<Figure> Figures(ProvinceFacts facts, IReadOnlyList<FieldRecord> records, IReadOnlyList<Period> periods);
}
