namespace PerfBudget.UseCases.Addresses;

/// <summary>The addresses of todo.</summary>
public static class TodoAddresses
{
    public const string Page = "/todo";
}
