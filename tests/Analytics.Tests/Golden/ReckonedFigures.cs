using Tcns.Analytics.Tests.SecondOpinion;
using Tcns.Domain.Indicators;
using Tcns.Domain.Records;
using Tcns.Domain.Time;

namespace Tcns.Analytics.Tests.Golden;

internal sealed class ReckonedFigures : IFigureSource
{
    public IReadOnlyList<Figure> Figures(ProvinceFacts facts, IReadOnlyList<FieldRecord> records, IReadOnlyList<Period> periods) =>
        Reckoning.Of(facts, records, periods);

    public override string ToString() => "second opinion";
}
