using System.Security.Cryptography;
using System.Text.Json;

namespace PerfBudget.Persistence.EmbeddedPostgres;

/// <summary>The passwords and the port of the own server; a file in the data folder that only its owner can read.</summary>
internal sealed record Credentials(string Administrator, string Owner, string Application, int? Port)
{
    /// <summary>The superuser of the own server; the application itself never signs in with it after start-up.</summary>
    public const string AdministratorRole = "postgres";

    private const string FileName = "postgresql-credentials.json";
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Credentials CreateNew() => new(NewPassword(), NewPassword(), NewPassword(), null);

    /// <summary>What the folder holds, or null where there is nothing yet.</summary>
    public static Credentials? Read(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Credentials>(File.ReadAllText(file), Format);
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"口令文件 {file} 无法读取（{problem.Message}）：请更正其权限，或从备份恢复该文件。", problem);
        }
    }

    /// <summary>Replaces the file as a whole, so that a crash leaves the old one or the new one.</summary>
    public void Write(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        OwnerOnlyFile.Write(file + ".new", JsonSerializer.Serialize(this, Format));
        File.Move(file + ".new", file, overwrite: true);
    }

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
