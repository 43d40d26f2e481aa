using PerfBudget.Forms.Profiles;
using PerfBudget.Web.Features.Comments;
using PerfBudget.Web.Features.Editing;
using PerfBudget.Web.Features.Findings;
using PerfBudget.Web.Features.Flow;
using PerfBudget.Web.Features.Forms;
using PerfBudget.Web.Features.Import;
using PerfBudget.Web.Features.People;
using PerfBudget.Web.Features.Phrases;
using PerfBudget.Web.Features.Projects.Details;
using PerfBudget.Web.Features.Projects.List;
using PerfBudget.Web.Features.Review;
using PerfBudget.Web.Features.SampleDocuments;
using PerfBudget.Web.Features.Units;
using PerfBudget.Web.Features.Years;

namespace PerfBudget.Web.Features;

internal static class FeatureRegistration
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton(LoadPlaces);
        services.AddSingleton<FormBook>();
        services.AddSingleton<CheckForm>();
        services.AddSingleton<FindProjects>();
        services.AddSingleton<OpenProject>();
        services.AddSingleton<SeeForm>();
        services.AddSingleton<PrintForms>();
        services.AddSingleton<TakeStep>();
        services.AddSingleton<FindLog>();
        services.AddSingleton<ShowVersion>();
        services.AddSingleton<FindComments>();
        services.AddSingleton<AddComment>();
        services.AddSingleton<AnswerComment>();
        services.AddSingleton<SolveComment>();
        services.AddSingleton<ReopenComment>();
        services.AddSingleton<FindPhrases>();
        services.AddSingleton<KeepPhrase>();
        services.AddSingleton<DropPhrase>();
        services.AddSingleton<FindReviewQueue>();
        services.AddSingleton<FindChangesSince>();
        services.AddSingleton<FindLastYear>();
        services.AddSingleton<OpenDesk>();
        services.AddSingleton<ApproveSeveral>();
        services.AddSingleton<ArrangeYear>();
        services.AddSingleton<ExtendDeadline>();
        services.AddSingleton<ReadUpload>();
        services.AddSingleton<FindPeople>();
        services.AddScoped<CreatePerson>();
        services.AddScoped<ResetPassword>();
        services.AddSingleton<DisablePerson>();
        services.AddSingleton<GiveRole>();
        services.AddSingleton<TakeRole>();
        services.AddSingleton<FindUnits>();
        services.AddSingleton<SaveUnit>();
        services.AddSingleton<LoadSamples>();
        services.AddHostedService<SampleLoading>();
        services.AddEditor();
    }

    /// <summary>The places that come with the program, and those of <c>PerfBudget:ProfilesFolder</c>.</summary>
    private static PlaceCatalog LoadPlaces(IServiceProvider provider)
    {
        var own = provider.GetRequiredService<IConfiguration>()["PerfBudget:ProfilesFolder"];
        var places = PlaceCatalog.Load([PlaceCatalog.BuiltInFolder, .. own is { Length: > 0 } ? [own] : Array.Empty<string>()]);
        var log = provider.GetRequiredService<ILogger<PlaceCatalog>>();
        foreach (var mistake in places.Mistakes)
        {
            log.LogWarning("地区配置有误：{Mistake}", mistake);
        }

        return places;
    }
}
