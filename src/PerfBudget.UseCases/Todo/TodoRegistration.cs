namespace PerfBudget.UseCases.Todo;

internal static class TodoRegistration
{
    public static void AddTodo(this IServiceCollection services)
    {
        services.AddSingleton<FindTodo>();
        services.AddSingleton<FindNotices>();
        services.AddScoped<TodoNews>();
        services.AddSingleton<FindFirstSteps>();
    }
}
