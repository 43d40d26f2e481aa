using PerfBudget.Forms.Places;
using PerfBudget.UseCases.Accounts.People;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Evidence;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.Imports;
using PerfBudget.UseCases.Jobs;
using PerfBudget.UseCases.Ledger;
using PerfBudget.UseCases.Library;
using PerfBudget.UseCases.Mails;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Projects.Changes;
using PerfBudget.UseCases.Projects.Continuing;
using PerfBudget.UseCases.Projects.Creating;
using PerfBudget.UseCases.Projects.Details;
using PerfBudget.UseCases.Projects.List;
using PerfBudget.UseCases.Rectifications;
using PerfBudget.UseCases.Review;
using PerfBudget.UseCases.Samples;
using PerfBudget.UseCases.TakingOver;
using PerfBudget.UseCases.Todo;
using PerfBudget.UseCases.Units;
using PerfBudget.UseCases.Units.Merging;
using PerfBudget.UseCases.Years;
using PerfBudget.Web.Pages.History;

namespace PerfBudget.Web;

internal static class FeatureRegistration
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton(LoadPlaces);
        services.AddSingleton<FormBook>();
        services.AddSingleton<CheckFilings>();
        services.AddSingleton<CheckForm>();
        services.AddSingleton<ExplainFinding>();
        services.AddSingleton<AcceptExplanation>();
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
        services.AddSingleton<FindTodo>();
        services.AddSingleton<FindNotices>();
        services.AddScoped<TodoNews>();
        services.AddSingleton<SetMailAddress>();
        services.AddMails();
        services.AddSingleton<FindPeople>();
        services.AddScoped<CreatePerson>();
        services.AddScoped<ResetPassword>();
        services.AddSingleton<DisablePerson>();
        services.AddSingleton<RenamePerson>();
        services.AddSingleton<UnlockPerson>();
        services.AddSingleton<GiveRole>();
        services.AddSingleton<TakeRole>();
        services.AddSingleton<FindUnits>();
        services.AddSingleton<SaveUnit>();
        services.AddSingleton<MergeUnits>();
        services.AddSingleton<FindPlaces>();
        services.AddSingleton<ImportUnits>();
        services.AddScoped<ImportPeople>();
        services.AddSingleton<FindProject>();
        services.AddSingleton<CreateProject>();
        services.AddSingleton<CopyProject>();
        services.AddSingleton<ContinueProject>();
        services.AddSingleton<LinkProject>();
        services.AddSingleton<FindProjectYears>();
        services.AddTakingOver();
        services.AddSingleton<HandOverProject>();
        services.AddSingleton<CancelProject>();
        services.AddSingleton<WithdrawProject>();
        services.AddSingleton<FindDeclarationTime>();
        services.AddSingleton<FindFirstSteps>();
        services.AddSingleton<LoadSamples>();
        services.AddHostedService<SampleLoading>();
        services.AddSingleton<JudgeTracking>();
        services.AddSingleton<FindRectifications>();
        services.AddSingleton<OrderRectification>();
        services.AddSingleton<AnswerRectification>();
        services.AddSingleton<SettleRectification>();
        services.AddSingleton<ReadLedger>();
        services.AddSingleton<WriteLedger>();
        services.AddSingleton<StrikeLedgerLine>();
        services.AddSingleton<CompareLedger>();
        services.AddSingleton<FindEvidence>();
        services.AddSingleton<AddEvidence>();
        services.AddSingleton<RemoveEvidence>();
        services.AddSingleton<DownloadEvidence>();
        services.AddScoped<AskForHelp>();
        services.AddSingleton<RevokeAssignment>();
        services.AddSingleton<FindAssignments>();
        services.AddSingleton<OpenAssignment>();
        services.AddSingleton<FillAssigned>();
        services.AddSingleton<FollowAssigned>();
        services.AddSingleton<FinishAssignment>();
        services.AddSingleton<WriteAssignmentMail>();
        services.AddEditor();
        services.AddHistory();
        services.AddLibrary();
    }

    /// <summary>The places that come with the program, and those of <c>PerfBudget:ProfilesFolder</c>.</summary>
    private static PlaceCatalog LoadPlaces(IServiceProvider provider)
    {
        var places = PlaceCatalog.Load(ProfileFolders(provider));
        var log = provider.GetRequiredService<ILogger<PlaceCatalog>>();
        foreach (var mistake in places.Mistakes)
        {
            log.LogWarning("地区配置有误：{Mistake}", mistake);
        }

        return places;
    }

    /// <summary>The folders of profiles: that of the program, and the configured one after it.</summary>
    internal static string[] ProfileFolders(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()["PerfBudget:ProfilesFolder"] is { Length: > 0 } own ? [PlaceCatalog.BuiltInFolder, own] : [PlaceCatalog.BuiltInFolder];
}
