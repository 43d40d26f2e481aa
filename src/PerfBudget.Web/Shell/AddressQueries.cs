using PerfBudget.UseCases.Addresses;

namespace PerfBudget.Web.Shell;

/// <summary>Hands the query of a request to those who read addresses.</summary>
internal static class AddressQueries
{
    public static AddressQuery Said(this HttpRequest request) => new(name => request.Query[name]);
}
