using PerfBudget.Domain.Library;

namespace PerfBudget.UseCases.Addresses;

/// <summary>Where the library's pages stand.</summary>
internal static class LibraryAddresses
{
    public const string List = "/library";

    public const string Propose = "/library/propose";

    public const string Proposals = "/library/proposals";

    public static string Indicator(Guid id) => $"{List}/{id}";

    public static string Proposal(Guid id) => $"{Proposals}/{id}";

    public static string ProposalsIn(ProposalState state) => $"{Proposals}?state={state.Id()}";

    /// <summary>The form for a proposal, filled in with one that was returned.</summary>
    public static string ProposeAnew(Guid returned) => $"{Propose}?from={returned}";
}
