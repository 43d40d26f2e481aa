using PerfBudget.Domain.Library;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where indicators of the library are found, proposed and decided on.</summary>
internal static class LibraryAddresses
{
    /// <summary>The page where indicators are searched for.</summary>
    public const string List = "/library";

    /// <summary>The page where an indicator is proposed.</summary>
    public const string Propose = "/library/propose";

    /// <summary>The page with the proposals (推荐与审定).</summary>
    public const string Proposals = "/library/proposals";

    /// <summary>The page of one indicator.</summary>
    public static string Indicator(Guid id) => $"{List}/{id}";

    /// <summary>The page of one proposal.</summary>
    public static string Proposal(Guid id) => $"{Proposals}/{id}";

    /// <summary>The page with the proposals in one state.</summary>
    public static string ProposalsIn(ProposalState state) => $"{Proposals}?state={state.Id()}";

    /// <summary>The page where an indicator is proposed, filled in with a proposal that was returned.</summary>
    public static string ProposeAnew(Guid returned) => $"{Propose}?from={returned}";
}
