// @ts-check

/** Keeps what an integrator may rely on, in an order that no file system changes. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: { path: string, declarations?: { customElement?: boolean, members?: { name: string, privacy?: string, inheritedFrom?: object }[] }[], exports?: { kind: string }[] }[] } }} run */
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules
      .filter((module) => module.declarations?.some((declaration) => declaration.customElement))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of manifest.modules) {
      module.declarations = module.declarations?.filter((declaration) => declaration.customElement);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(({ name, privacy }) => (privacy ?? 'public') === 'public' && !name.startsWith('_') && !name.startsWith('#'));
      }
    }
  },
};

export default {
  globs: ['widgets/**/*.ts'],
  exclude: ['widgets/build/**'],
  outdir: 'widgets',
  litelement: true,
  plugins: [publicOnly],
};
