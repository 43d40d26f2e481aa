using Microsoft.AspNetCore.Authorization;
using PerfBudget.Domain.Accounts;

namespace PerfBudget.Web.Access;

/// <summary>A page that only those see who may do this; for others it does not exist. The use case behind it asks again.</summary>
public sealed class PermittedAttribute(UseCase useCase) : AuthorizeAttribute(PolicyOf(useCase))
{
    internal static string PolicyOf(UseCase useCase) => "may " + useCase;
}
