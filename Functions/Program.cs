using Tcns.Functions.Hosting;

return await Verbs.RunAsync(args);
