using PerfBudget.UseCases.Accounts;
using PerfBudget.UseCases.Assignments;
using PerfBudget.UseCases.Checks;
using PerfBudget.UseCases.Comments;
using PerfBudget.UseCases.Editing;
using PerfBudget.UseCases.Evidence;
using PerfBudget.UseCases.Flow;
using PerfBudget.UseCases.Forms;
using PerfBudget.UseCases.History;
using PerfBudget.UseCases.Imports;
using PerfBudget.UseCases.Jobs;
using PerfBudget.UseCases.Ledger;
using PerfBudget.UseCases.Library;
using PerfBudget.UseCases.Mails;
using PerfBudget.UseCases.Places;
using PerfBudget.UseCases.Projects;
using PerfBudget.UseCases.Rectifications;
using PerfBudget.UseCases.Review;
using PerfBudget.UseCases.Samples;
using PerfBudget.UseCases.TakingOver;
using PerfBudget.UseCases.Todo;
using PerfBudget.UseCases.Units;
using PerfBudget.UseCases.Years;

namespace PerfBudget.UseCases;

/// <summary>All use cases and jobs; each noun says its own.</summary>
public static class UseCaseRegistration
{
    /// <summary>Registers them. The record (<c>IDbContextFactory</c>), the accounts and a <see cref="TimeProvider"/> are the caller's to register.</summary>
    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddAssignments();
        services.AddChecks();
        services.AddComments();
        services.AddEditing();
        services.AddEvidence();
        services.AddFlow();
        services.AddForms();
        services.AddHistory();
        services.AddImports();
        services.AddJobs();
        services.AddLedger();
        services.AddLibrary();
        services.AddMails();
        services.AddPlaces();
        services.AddProjects();
        services.AddRectifications();
        services.AddReview();
        services.AddSamples();
        services.AddTakingOver();
        services.AddTodo();
        services.AddUnits();
        services.AddYears();
    }
}
