using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PerfBudget.Web.Shell;

/// <summary>
/// Pages and JSON are compressed when they are sent; files of wwwroot are compressed when the program is published. Also under TLS: the attack
/// on that (BREACH) needs a secret that stays the same in the answer, and answers that a foreign site can ask for with a person's cookies.
/// Our anti-forgery tokens are encrypted anew in each page, and cookies of the sign-in do not go along with a foreign site's requests.
/// </summary>
internal static class AnswerCompression
{
    public static void AddAnswerCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
