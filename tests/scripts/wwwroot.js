// Where the modules under test lie: the tests import them from here alone.

const root = new URL('../../src/PerfBudget.Web/wwwroot/', import.meta.url);

/** A module of the browser's side. @param {string} path under wwwroot */
export const script = path => import(new URL(path, root));
