using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PerfBudget.UseCases.Mails;

/// <summary>Believes the mail server of an authority that the machine does not know, as the administrator named it.</summary>
internal static class MailAuthority
{
    /// <summary>The rule for a PEM file: the certificate bears the server's name and one of the file's authorities vouches for it.</summary>
    public static RemoteCertificateValidationCallback Of(string file) => (_, certificate, chain, errors) =>
        (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None && certificate is not null && Vouches(file, certificate, chain);

    private static bool Vouches(string file, X509Certificate certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        foreach (var between in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(between.Certificate);
        }

        using var own = new X509Certificate2(certificate);
        return chain.Build(own);
    }
}
