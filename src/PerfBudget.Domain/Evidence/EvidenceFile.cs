using System.Security.Cryptography;
using PerfBudget.Domain.Accounts;
using PerfBudget.Domain.Filings;
using PerfBudget.Domain.History;

namespace PerfBudget.Domain.Evidence;

/// <summary>
/// 佐证材料: a file that proves what an indicator of a form says. It belongs to the versions that were kept while it was there: to those
/// after <see cref="After"/>, up to <see cref="Until"/>. One that belongs to a version is never deleted.
/// </summary>
public sealed class EvidenceFile
{
    /// <summary>The most characters of a name and a type, the characters of a hash.</summary>
    public const int NameLength = 150, TypeLength = 100, HashLength = 64;

    /// <summary>The most bytes of one file, and of all files of a form that are there at a time.</summary>
    public const int MostBytes = 10 * 1024 * 1024, MostBytesOfFiling = 50 * 1024 * 1024;

    private EvidenceFile()
    {
    }

    /// <summary>A new file.</summary>
    /// <param name="filing">The form.</param>
    /// <param name="row">The indicator.</param>
    /// <param name="name">The file's name, as <see cref="EvidenceType.NameOf"/> makes it.</param>
    /// <param name="type">What it is by its content.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="at">When.</param>
    public EvidenceFile(Filing filing, Guid row, string name, EvidenceType type, byte[] bytes, Actor by, DateTimeOffset at)
    {
        (FilingId, UnitId, Row, Name, Type, Size) = (filing.Id, filing.UnitId, row, name, type.MediaType, bytes.Length);
        (Hash, PersonId, PersonName, At, After) = (Convert.ToHexStringLower(SHA256.HashData(bytes)), by.Id, by.Name, at, filing.LastVersion);
    }

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The form.</summary>
    public Guid FilingId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The indicator that it proves.</summary>
    public Guid Row { get; private set; }

    /// <summary>The file's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is by its content, such as <c>application/pdf</c>.</summary>
    public string Type { get; private set; } = "";

    /// <summary>How many bytes it has.</summary>
    public int Size { get; private set; }

    /// <summary>The SHA-256 of its content, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Who added it, for the machine.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>Who added it, as they were called then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The newest version that was kept before it was added; it belongs to later ones.</summary>
    public int After { get; private set; }

    /// <summary>The newest version that was kept when it was removed; null while it is there.</summary>
    public int? Until { get; private set; }

    /// <summary>When it was removed; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Who removed it.</summary>
    public string? RemovedByName { get; private set; }

    /// <summary>Whether it is there.</summary>
    public bool IsThere => RemovedAt is null;

    /// <summary>Whether it belongs to a version that was kept.</summary>
    public bool BelongsTo(int version) => version > After && (Until is null || version <= Until);

    /// <summary>Removes it from the form as it stands; versions that were kept with it keep it.</summary>
    /// <exception cref="InvalidOperationException">It is removed already.</exception>
    public void Remove(Filing filing, Actor by, DateTimeOffset at)
    {
        if (!IsThere)
        {
            throw new InvalidOperationException("The evidence is removed already.");
        }

        (Until, RemovedAt, RemovedByName) = (filing.LastVersion, at, by.Name);
    }
}

/// <summary>The content of a file of evidence.</summary>
public sealed class EvidenceContent
{
    private EvidenceContent()
    {
    }

    /// <summary>The content of a file.</summary>
    public EvidenceContent(EvidenceFile evidence, byte[] bytes) => (EvidenceId, UnitId, Bytes) = (evidence.Id, evidence.UnitId, bytes);

    /// <summary>The file.</summary>
    public Guid EvidenceId { get; private set; }

    /// <summary>The unit that files.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The content.</summary>
    public byte[] Bytes { get; private set; } = [];
}
