// The packages of NuGet that the projects were restored with, with the licence that each names in its own .nuspec.
import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const uses = ["product", "build", "tests"]; // the first that fits is what is told

const element = (xml, name) => new RegExp(`<${name}\\b([^>]*)>([^<]*)</${name}>`, "i").exec(xml);

// Where a package carries its licence as a file, the file's own words tell which.
const known = [
  [/Apache License/i, "Apache-2.0"],
  [/Redistributions in binary form/i, "BSD"],
  [/Permission is hereby granted, free of charge/i, "MIT"],
];

const licence = (folder, name) => {
  const xml = readFileSync(join(folder, `${name.toLowerCase()}.nuspec`), "utf8");
  const said = element(xml, "license");
  if (said && /type="expression"/i.test(said[1])) {
    return said[2].trim();
  }
  const file = said && join(folder, said[2].trim().replaceAll("\\", "/"));
  const words = file && existsSync(file) ? readFileSync(file, "utf8") : "";
  return known.find(([mark]) => mark.test(words))?.[1] ?? element(xml, "licenseUrl")?.[2].trim() ?? "not named";
};

// Every package that is reached from some packages of a target.
const reached = (target, from) => {
  const names = new Set();
  const visit = (name) => {
    const key = Object.keys(target).find((one) => one.toLowerCase().startsWith(name.toLowerCase() + "/"));
    if (key && !names.has(key)) {
      names.add(key);
      Object.keys(target[key].dependencies ?? {}).forEach(visit);
    }
  };
  from.forEach(visit);
  return names;
};

export const nugetPackages = (projects, root) => {
  const found = new Map();
  for (const project of projects) {
    const assets = JSON.parse(readFileSync(join(project, "..", "obj", "project.assets.json"), "utf8"));
    const isProduct = relative(root, project).split(sep)[0] === "src";
    const asked = Object.values(assets.project.frameworks).flatMap((framework) => Object.entries(framework.dependencies ?? {}));
    // What the SDK adds by itself has the SDK's version, which differs from machine to machine; it is Microsoft's, under MIT.
    const direct = new Map(asked.filter(([, said]) => said.target === "Package" && !said.autoReferenced));
    const published = [...direct].filter(([, said]) => said.suppressParent !== "All").map(([name]) => name);
    for (const target of Object.values(assets.targets)) {
      const inProjects = Object.values(target).filter((one) => one.type === "project").flatMap((one) => Object.keys(one.dependencies ?? {}));
      const ours = reached(target, [...published, ...inProjects]);
      for (const key of reached(target, [...direct.keys(), ...inProjects])) {
        if (target[key].type !== "package") {
          continue;
        }
        const [name, version] = key.split("/");
        const folder = Object.keys(assets.packageFolders).map((one) => join(one, assets.libraries[key].path)).find(existsSync);
        const use = ours.has(key) ? (isProduct ? "product" : "tests") : "build";
        const one = found.get(key) ?? { name, version, licence: licence(folder, name), isDirect: false, use };
        one.isDirect ||= direct.has(name);
        one.use = uses.find((word) => word === one.use || word === use);
        found.set(key, one);
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
};
