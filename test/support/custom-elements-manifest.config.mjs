// @ts-check

/**
 * @typedef {{ name: string, attribute?: string, fieldName?: string, privacy?: string, description?: string }} Member
 * @typedef {{ tagName?: string, members?: Member[], attributes?: Member[] }} Declaration
 * @typedef {{ path: string, declarations?: Declaration[] }} Module
 */

/** Keeps what an integrator may rely on: tags with their documented attributes, events, slots, parts and properties, in a fixed order. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: Module[] } }} run */
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules
      .filter((module) => module.declarations?.some(({ tagName }) => tagName))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of manifest.modules) {
      module.declarations = module.declarations?.filter(({ tagName }) => tagName);
      for (const declaration of module.declarations ?? []) {
        const inner = new Set(declaration.members?.filter(({ privacy }) => (privacy ?? 'public') !== 'public').map(({ name }) => name));
        declaration.attributes = declaration.attributes?.filter(({ description, fieldName }) => description && !inner.has(fieldName ?? ''));
        const kept = new Set(declaration.attributes?.map(({ name }) => name));
        declaration.members = declaration.members?.filter(({ attribute }) => kept.has(attribute ?? ''));
      }
    }
  },
};

export default {
  globs: ['widgets/**/*.ts'],
  exclude: ['widgets/build/**'],
  outdir: 'widgets',
  litelement: true,
  // Otherwise the analyzer writes its output folder into package.json, a test's too.
  packagejson: false,
  plugins: [publicOnly],
};
