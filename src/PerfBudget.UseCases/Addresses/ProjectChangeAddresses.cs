namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a project as a whole is changed.</summary>
internal static class ProjectChangeAddresses
{
    public static string Copy(Guid project) => $"/projects/{project}/copy";

    public static string Continue(Guid project) => $"/projects/{project}/continue";

    public static string Link(Guid project) => $"/projects/{project}/link";

    public static string HandOver(Guid project) => $"/projects/{project}/hand-over";

    public static string Cancel(Guid project) => $"/projects/{project}/cancel";

    public static string Withdraw(Guid project) => $"/projects/{project}/withdraw";

    public static string Resume(Guid project) => $"/projects/{project}/resume";
}
