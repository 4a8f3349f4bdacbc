var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "");
await app.RunAsync();
