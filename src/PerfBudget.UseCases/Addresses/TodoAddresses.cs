namespace PerfBudget.UseCases.Addresses;

/// <summary>Where people see what they have to do (待办).</summary>
public static class TodoAddresses
{
    /// <summary>The page with what is to be done.</summary>
    public const string Page = "/todo";
}
