using Tcns.Domain.Places;
using Tcns.Functions.Http;

namespace Tcns.Functions.Units;

/// <summary><c>GET /api/v1/units/{code}</c></summary>
internal static class GetUnit
{
    public static IResult Handle(string code, HttpContext context, UnitRegister register) =>
        UnitCode.TryParse(code, out var parsed) && register.Find(parsed) is { } unit
            ? register.Answer(context, register.Describe(unit))
            : Problems.UnknownUnit;
}
