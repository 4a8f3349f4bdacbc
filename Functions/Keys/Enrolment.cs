using QRCoder;
using Tcns.Domain.Access;

namespace Tcns.Functions.Keys;

/// <summary>The link, and its QR code, that opens the field form with a key.</summary>
internal static class Enrolment
{
    private const int PixelsPerModule = 6;

    public static string Url(Uri address, KeySecret secret) => $"{address}#key={secret.Text}";

    public static string Qr(string url)
    {
        using var data = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
