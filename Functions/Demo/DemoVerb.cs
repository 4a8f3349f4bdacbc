using System.CommandLine;
using System.Globalization;
using Tcns.Functions.Hosting;

namespace Tcns.Functions.Demo;

/// <summary>The verb <c>demo</c> on the command line.</summary>
internal static class DemoVerb
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Địa chỉ lắng nghe (addresses to listen on), http://localhost:7071" };
        var seed = new Option<int>("--seed")
        {
            Description = "Số từ đó mọi dữ liệu mẫu được sinh ra (the number that all of the demo follows from)",
            DefaultValueFactory = _ => DemoRecipe.UsualSeed,
        };
        var communes = new Option<int>("--communes")
        {
            Description = "Số xã, phường của Tuyên Quang, ngoài bốn xã có kế hoạch riêng (communes of Tuyên Quang beside the four with plans of their own), 1 … 124",
            DefaultValueFactory = _ => DemoOptions.MostCommunes,
        };
        communes.Validators.Add(result =>
        {
            // What is no number at all the parser names itself.
            var isNumber = int.TryParse(result.Tokens is [var token] ? token.Value : null, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number is not (>= 1 and <= DemoOptions.MostCommunes))
                result.AddError("--communes: 1 … 124");
        });
        var size = new Option<int>("--size")
        {
            Description = "Số bản ghi một năm của cả tỉnh, đủ như thật là 200000; ít xã hơn thì ít bản ghi hơn (records that the whole province writes in a year, 200000 as in life), 0 … 300000",
            DefaultValueFactory = _ => DemoOptions.UsualSize,
        };
        size.Validators.Add(result =>
        {
            var isNumber = int.TryParse(result.Tokens is [var token] ? token.Value : null, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number is not (>= 0 and <= DemoOptions.MostSize))
                result.AddError("--size: 0 … 300000");
        });
        var noServe = new Option<bool>("--no-serve") { Description = "Tạo xong thì dừng, không chạy máy chủ (end when all is filled in)" };
        var noRollup = new Option<bool>("--no-rollup") { Description = "Không tổng hợp và công bố số liệu; sau này dùng lệnh rollup (do not count and publish; the verb rollup does it later)" };
        var command = new Command("demo", "Tạo dữ liệu mẫu trong kho trống rồi chạy máy chủ (fill an empty store with a demo, then run the server)")
        {
            urls, seed, communes, size, noServe, noRollup,
        };
        command.SetAction(parsed => Serve.RunAsync(
            parsed.GetValue(urls) is { } value ? ["--urls", value] : [],
            new DemoRun(new DemoOptions(parsed.GetValue(seed), !parsed.GetValue(noServe), !parsed.GetValue(noRollup), parsed.GetValue(communes), parsed.GetValue(size)))));
        return command;
    }
}
