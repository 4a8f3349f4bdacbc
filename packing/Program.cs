using Tcns.Packing;
using Tcns.Packing.Bill;
using Tcns.Packing.Trial;

if (PackOrder.TryParse(args) is not { } order)
{
    await Console.Error.WriteLineAsync("packing --published FOLDER --sources FOLDER --packages FOLDER [--zip FILE] [--server FILE]");
    return 2;
}

var bill = BillOfMaterials.Gather(order.Published, order.Sources, order.Packages);
await bill.WriteAsync(order.Published, order.Published);
if (order.Zip is { } zip)
{
    await DeploymentZip.WriteAsync(order.Published, zip);
    if (!await ZipTrial.RunAsync(zip, Console.Out))
        return 1;
}

if (order.Server is { } server)
{
    await ServerArchive.WriteAsync(order, server);
    await Console.Out.WriteLineAsync(FormattableString.Invariant($"{server}: {new FileInfo(server).Length / 1e6:F1} MB"));
}

return 0;
