using Tcns.Domain.Indicators;

namespace Tcns.Domain.Plans;

/// <summary>A least value that a plan sets an indicator, <c>chỉ tiêu</c>.</summary>
public sealed record Target
{
    internal Target(Indicator indicator, decimal value, Rhythm rhythm, int? quota, TrainingWindow? window)
    {
        Indicator = indicator;
        Value = value;
        Rhythm = rhythm;
        Quota = quota;
        Window = window;
    }

    public Indicator Indicator { get; }

    /// <summary>At least so much: percent for shares, else in the indicator's unit.</summary>
    public decimal Value { get; }

    public Rhythm Rhythm { get; }

    /// <summary>Households that each member is to visit; of <c>members-on-quota</c> alone, which always has it.</summary>
    public int? Quota { get; }

    /// <summary>Of <c>members-trained</c> alone, which always has it.</summary>
    public TrainingWindow? Window { get; }
}
