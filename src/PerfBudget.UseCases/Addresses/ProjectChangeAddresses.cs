namespace PerfBudget.UseCases.Addresses;

/// <summary>Where a project as a whole is changed.</summary>
internal static class ProjectChangeAddresses
{
    /// <summary>The page where the project is copied to a new one (复制为新项目).</summary>
    public static string Copy(Guid project) => $"/projects/{project}/copy";

    /// <summary>The page where the project is continued in the next year (结转到下一年度).</summary>
    public static string Continue(Guid project) => $"/projects/{project}/continue";

    /// <summary>The page where the project is linked to one of the year before (关联上年度项目).</summary>
    public static string Link(Guid project) => $"/projects/{project}/link";

    /// <summary>The page where the project is handed over to another unit (移交其他单位).</summary>
    public static string HandOver(Guid project) => $"/projects/{project}/hand-over";

    /// <summary>The page where the project is cancelled (取消项目).</summary>
    public static string Cancel(Guid project) => $"/projects/{project}/cancel";

    /// <summary>The page where the project is withdrawn (撤销项目).</summary>
    public static string Withdraw(Guid project) => $"/projects/{project}/withdraw";

    /// <summary>The page where the cancelled project is resumed (恢复项目).</summary>
    public static string Resume(Guid project) => $"/projects/{project}/resume";
}
