// The packages of npm that the lock files name, with the licence of each package.json, which npm copies into them.
import { readFileSync } from "node:fs";
import { dirname, relative } from "node:path";

export const npmPackages = (locks, root) => {
  const found = new Map();
  for (const lock of locks) {
    const { packages } = JSON.parse(readFileSync(lock, "utf8"));
    const own = packages[""];
    const direct = { ...own.dependencies, ...own.optionalDependencies, ...own.devDependencies };
    for (const [path, said] of Object.entries(packages)) {
      if (path === "") {
        continue;
      }
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const isProduct = relative(root, dirname(lock)) === "" && !said.dev;
      const key = `${name}/${said.version}`;
      const one = found.get(key) ?? { name, version: said.version, licence: said.license ?? "not named", isDirect: false, use: "tests" };
      one.isDirect ||= name in direct;
      one.use = isProduct ? "product" : one.use;
      found.set(key, one);
    }
  }
  return [...found.values()].sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
};
