namespace PerfBudget.UseCases.Forms;

internal static class FormsRegistration
{
    public static void AddForms(this IServiceCollection services)
    {
        services.AddSingleton<SeeForm>();
        services.AddSingleton<PrintForms>();
    }
}
